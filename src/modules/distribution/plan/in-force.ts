import type { EntityManager } from "typeorm"
import type { PlanStatus } from "../domain/states"
import { Plan } from "../entities"

/**
 * The version in force at each of some moments, by ISO date-time; before any
 * took effect it is the first. One query for any number of moments, walking the
 * index of when versions take effect.
 */
export async function plansInForce(
  manager: EntityManager,
  moments: readonly Date[]
): Promise<Map<string, string>> {
  const asked = [...new Set(moments.map((moment) => moment.toISOString()))]
  const rows: { moment: Date; id: string }[] = await manager.query(
    `SELECT asked.moment, coalesce(in_force.id, first.id) AS id
       FROM unnest($1::timestamptz[]) AS asked (moment)
       LEFT JOIN LATERAL (
         SELECT plan.id FROM distribution_plan plan
          WHERE plan.effective_from <= asked.moment
            AND NOT EXISTS (SELECT FROM distribution_plan_withdrawal withdrawal
                             WHERE withdrawal.plan_id = plan.id)
          ORDER BY plan.effective_from DESC, plan.version DESC
          LIMIT 1) AS in_force ON true
      CROSS JOIN (SELECT id FROM distribution_plan ORDER BY version LIMIT 1) AS first`,
    [asked]
  )
  return new Map(rows.map(({ moment, id }) => [moment.toISOString(), id]))
}

/** The version that orders placed now are attributed under. */
export async function currentPlan(manager: EntityManager): Promise<Plan> {
  const [id] = (await plansInForce(manager, [new Date()])).values()
  return manager.findOneByOrFail(Plan, { id })
}

/** The versions that will take effect after a moment, soonest first. */
export async function scheduledPlans(
  manager: EntityManager,
  after: Date
): Promise<Plan[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT plan.id FROM distribution_plan plan
       LEFT JOIN distribution_plan_withdrawal withdrawal ON withdrawal.plan_id = plan.id
      WHERE plan.effective_from > $1 AND withdrawal.plan_id IS NULL
      ORDER BY plan.effective_from, plan.version`,
    [after]
  )
  const plans = await manager.find(Plan, { where: rows })
  const byId = new Map(plans.map((plan) => [plan.id, plan]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

/** How far versions have come, by id. */
export async function planStatuses(
  manager: EntityManager,
  ids: readonly string[]
): Promise<Map<string, PlanStatus>> {
  const current = await currentPlan(manager)
  const rows: { id: string; status: PlanStatus }[] = await manager.query(
    `SELECT plan.id,
            CASE WHEN withdrawal.plan_id IS NOT NULL THEN 'withdrawn'
                 WHEN plan.id = $2 THEN 'current'
                 WHEN plan.effective_from > now() THEN 'scheduled'
                 ELSE 'superseded' END AS status
       FROM distribution_plan plan
       LEFT JOIN distribution_plan_withdrawal withdrawal ON withdrawal.plan_id = plan.id
      WHERE plan.id = ANY($1::text[])`,
    [ids, current.id]
  )
  return new Map(rows.map(({ id, status }) => [id, status]))
}
