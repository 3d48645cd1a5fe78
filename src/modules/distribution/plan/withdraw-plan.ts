import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { Plan, PlanWithdrawal } from "../entities"
import { notAllowed, notFound } from "../errors"
import { effectiveVersions } from "./in-force"
import { lockPlan } from "./publish-plan"

/** Takes back a scheduled version; what is in force before its date goes on. */
export async function withdrawPlan(
  dataSource: DataSource,
  { id, actor }: { id: string; actor: Actor }
): Promise<Plan> {
  return dataSource.transaction(async (manager) => {
    await lockPlan(manager)
    const versions = await effectiveVersions(manager)
    const version = versions.find((one) => one.id === id)
    if (!version) {
      throw notFound(`There is no plan version with id ${id}`)
    }
    if (version.is_withdrawn) {
      throw notAllowed(`Version ${version.version} is withdrawn already`)
    }
    if (version.effective_from <= new Date()) {
      throw notAllowed(
        `Version ${version.version} has taken effect and orders may be under it; publish another version instead`
      )
    }
    await withdrawWithin(manager, { id, version: version.version, actor })
    return manager.findOneByOrFail(Plan, { id })
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
