import { Alert } from "@medusajs/ui"
import { createContext, useContext } from "react"
import type { AdminPlanProblem } from "../../../../../../api/types"
import { useWords } from "../../../../../hooks/use-words"
import { sectionOf, type SectionName } from "../../../../../lib/plan/section-of"

/** What is wrong with the plan as it stands in the editor. */
export const Problems = createContext<readonly AdminPlanProblem[]>([])

export function useRuleProblems(ruleId: string): AdminPlanProblem[] {
  return useContext(Problems).filter(({ rule_id }) => rule_id === ruleId)
}

export function useSectionProblems(section: SectionName): AdminPlanProblem[] {
  return useContext(Problems).filter(
    (problem) => problem.rule_id === null && sectionOf(problem) === section
  )
}

/** Problems in words, each where it lies. */
export function ProblemAlerts({
  problems,
}: {
  problems: readonly AdminPlanProblem[]
}) {
  const words = useWords()
  return problems.map((problem, index) => (
    <Alert
      key={index}
      variant={problem.severity === "error" ? "error" : "warning"}
    >
      {words(problem)}
    </Alert>
  ))
}
