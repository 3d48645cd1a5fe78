import type { MedusaContainer } from "@medusajs/framework/types"
import { planChanges } from "../../modules/distribution/domain/plan/changes"
import type { PlanDocument } from "../../modules/distribution/domain/plan/document"
import type { AdminPlanChange } from "../types"
import { namesOf } from "./words"

/** What differs between two plans, in words that name things as the merchant knows them. */
export async function presentChanges(
  scope: MedusaContainer,
  before: PlanDocument,
  after: PlanDocument
): Promise<AdminPlanChange[]> {
  return planChanges(before, after, await namesOf(scope, [before, after]))
}
