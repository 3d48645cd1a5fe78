import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import type { Plan } from "../../../shared/rows"
import type { AdminPlan } from "../../../types"

/** Versions of the plan with how far each has come. */
export async function presentPlans(
  scope: MedusaContainer,
  plans: readonly Plan[]
): Promise<AdminPlan[]> {
  const statuses = await distributionOf(scope).plans.statuses(
    plans.map(({ id }) => id)
  )
  return plans.map((plan) => ({
    id: plan.id,
    version: plan.version,
    status: statuses.get(plan.id) ?? "superseded",
    terms: plan.terms,
    note: plan.note,
    published_by: plan.published_by,
    effective_from: plan.effective_from.toISOString(),
    created_at: plan.created_at.toISOString(),
  }))
}

/** One version; throws `not_found` when there is none. */
export async function presentPlan(
  scope: MedusaContainer,
  id: string
): Promise<AdminPlan> {
  const plan = await distributionOf(scope).retrievePlan(id)
  const [presented] = await presentPlans(scope, [plan])
  return presented as AdminPlan
}
