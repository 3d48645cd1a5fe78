import type { EntityManager } from "typeorm"
import { Plan } from "../entities"
import { effectiveVersions, inForceAt } from "./in-force"

/** The plan that orders placed now are attributed under. */
export async function currentPlan(manager: EntityManager): Promise<Plan> {
  const { id } = inForceAt(await effectiveVersions(manager), new Date())
  return manager.findOneByOrFail(Plan, { id })
}
