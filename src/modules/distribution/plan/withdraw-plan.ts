import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Plan, PlanWithdrawal } from "../entities"
import { notAllowed, notFound } from "../errors"
import { lockPlan } from "./publish-plan"

/** Takes back a scheduled version; what is in force before its date goes on. */
export async function withdrawPlan(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<Plan> {
  return dataSource.transaction(async (manager) => {
    await lockPlan(manager)
    const plan = await manager.findOneBy(Plan, { id })
    if (!plan) {
      throw notFound(`There is no plan version with id ${id}`)
    }
    const { version, effective_from } = plan
    if (await manager.existsBy(PlanWithdrawal, { plan_id: id })) {
      throw notAllowed(`Version ${version} is withdrawn already`)
    }
    if (effective_from <= new Date()) {
      throw notAllowed(
        `Version ${version} has taken effect and orders may be under it; publish another version instead`
      )
    }
    await withdrawWithin(manager, { id, version, actor })
    return plan
  })
}

/** The same, in a transaction that holds the plan's lock. */
export async function withdrawWithin(
  manager: EntityManager,
  { id, version, actor }: { id: string; version: number; actor: Actor }
): Promise<void> {
  await manager.insert(PlanWithdrawal, { plan_id: id, withdrawn_by: actor.id })
  await recordAudit(manager, {
    actor,
    action: "plan.withdrawn",
    subject: { type: "plan", id },
    detail: { version },
  })
}
