import type { PlanProblem } from "../../modules/distribution/domain/plan/validate"
import type { AdminPlanProblem } from "../types"

/** What is wrong with a plan, as the API answers it. */
export function presentProblems(
  problems: readonly PlanProblem[]
): AdminPlanProblem[] {
  return problems.map(({ ruleId, ...problem }) => ({
    ...problem,
    rule_id: ruleId,
  }))
}
