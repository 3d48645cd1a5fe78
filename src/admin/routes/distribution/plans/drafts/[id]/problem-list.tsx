import { Button, Container, Heading, StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlanProblem } from "../../../../../../api/types"
import { useWords } from "../../../../../hooks/use-words"
import { sectionOf } from "../../../../../lib/plan/section-of"

/** Every problem of the plan, each leading to where it is mended. */
export function ProblemList({
  problems,
}: {
  problems: readonly AdminPlanProblem[]
}) {
  const { t } = useTranslation()
  const words = useWords()
  if (problems.length === 0) {
    return null
  }
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("distribution.plans.problems.title")}</Heading>
      </div>
      <ul className="flex flex-col gap-y-3 px-6 py-4">
        {problems.map((problem, index) => (
          <li key={index} className="flex items-start gap-x-3">
            <StatusBadge
              color={problem.severity === "error" ? "red" : "orange"}
              className="shrink-0"
            >
              {t(`distribution.plans.problems.${problem.severity}`)}
            </StatusBadge>
            <span className="txt-compact-small flex-1 text-pretty">
              {words(problem)}
            </span>
            <GoThere problem={problem} />
          </li>
        ))}
      </ul>
    </Container>
  )
}

function GoThere({ problem }: { problem: AdminPlanProblem }) {
  const { t } = useTranslation()
  const place = placeOf(problem)
  if (!place) {
    return null
  }
  return (
    <Button
      size="small"
      variant="transparent"
      className="shrink-0"
      onClick={() =>
        document
          .getElementById(place)
          ?.scrollIntoView({ behavior: "smooth", block: "center" })
      }
    >
      {t("distribution.plans.problems.show")}
    </Button>
  )
}

function placeOf(problem: AdminPlanProblem): string | null {
  if (problem.rule_id) {
    return `rule-${problem.rule_id}`
  }
  const section = sectionOf(problem)
  return section && `plan-${section}`
}
