import type { DataSource, EntityManager } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import { isCappedByOthers } from "./earned-before"

/** A version that took effect stays as it is, so each is looked at once. */
const known = new WeakMap<DataSource, Map<string, boolean>>()

/** Whether any version that was not withdrawn caps what orders earn by what others earned. */
export async function isAnyPlanCapped(
  manager: EntityManager
): Promise<boolean> {
  const inEffect = known.get(manager.dataSource) ?? new Map<string, boolean>()
  known.set(manager.dataSource, inEffect)
  if ([...inEffect.values()].includes(true)) {
    return true
  }
  const others = await otherVersions(manager, inEffect.keys())
  for (const { id, terms, is_in_effect } of others) {
    if (is_in_effect) {
      inEffect.set(id, isCappedByOthers({ terms }))
    }
  }
  return others.some(isCappedByOthers)
}

interface Version {
  id: string
  terms: PlanDocument
  /** From then on it cannot be withdrawn. */
  is_in_effect: boolean
}

function otherVersions(
  manager: EntityManager,
  ids: Iterable<string>
): Promise<Version[]> {
  return manager.query(
    `SELECT id, terms, effective_from <= now() AS is_in_effect
       FROM distribution_plan AS plan
      WHERE id <> ALL($1::text[])
        AND NOT EXISTS (SELECT FROM distribution_plan_withdrawal AS withdrawal
                         WHERE withdrawal.plan_id = plan.id)`,
    [[...ids]]
  )
}
