import type { Plan } from "../../../shared/rows"
import type { AdminPlan } from "../../../types"

export function presentPlan(plan: Plan): AdminPlan {
  return {
    id: plan.id,
    version: plan.version,
    terms: plan.terms,
    note: plan.note,
    published_by: plan.published_by,
    created_at: plan.created_at.toISOString(),
  }
}
