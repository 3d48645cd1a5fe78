import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../../workflows/steps/module"
import { storeCurrencies } from "../../../../../workflows/steps/store-currencies"
import { presentChanges } from "../../../../shared/present-changes"
import { presentProblems } from "../../../../shared/present-problems"
import type { PlanDraft } from "../../../../shared/rows"
import type { AdminPlanDraft } from "../../../../types"

/** A draft with what is wrong with it and what it changes; throws `not_found` when there is none. */
export async function presentDraft(
  scope: MedusaContainer,
  id: string
): Promise<AdminPlanDraft> {
  const distribution = distributionOf(scope)
  const draft = await distribution.retrievePlanDraft(id, {
    relations: ["based_on"],
  })
  const problems = await distribution.plans.problems(
    draft.terms,
    await storeCurrencies(scope)
  )
  const inForce = await distribution.plans.current()
  return {
    ...summaryOf(draft),
    terms: draft.terms,
    problems: presentProblems(problems),
    changes: await presentChanges(scope, inForce.terms, draft.terms),
  }
}

/** A draft without its terms, for lists. */
export function summaryOf(draft: PlanDraft) {
  return {
    id: draft.id,
    name: draft.name,
    based_on_id: draft.based_on_id,
    based_on_version: draft.based_on?.version ?? null,
    revision: draft.revision,
    updated_by: draft.updated_by,
    created_at: draft.created_at.toISOString(),
    updated_at: draft.updated_at.toISOString(),
  }
}
