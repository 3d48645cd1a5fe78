import type { EntityManager } from "typeorm"
import { Plan } from "../entities"

/** The plan that orders are attributed under now: the newest version. */
export async function currentPlan(manager: EntityManager): Promise<Plan> {
  return manager.findOneOrFail(Plan, { where: {}, order: { version: "DESC" } })
}
