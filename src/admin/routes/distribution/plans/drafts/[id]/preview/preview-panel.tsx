import { Heading, Skeleton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlanProblem } from "../../../../../../../api/types"
import { useExample } from "../../../../../../hooks/api/example"
import { PreviewForm } from "./preview-form"

interface PreviewPanelProps {
  /** What is wrong with the plan as it stands in the editor, whenever that is known. */
  onProblems: (problems: AdminPlanProblem[]) => void
}

/** What an order of the user's choice would pay under the plan as it stands in the editor. */
export function PreviewPanel({ onProblems }: PreviewPanelProps) {
  const { t } = useTranslation()
  const example = useExample()
  return (
    <>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading level="h2">{t("distribution.plans.preview.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("distribution.plans.preview.description")}
        </Text>
      </div>
      {example ? (
        <PreviewForm example={example} onProblems={onProblems} />
      ) : (
        <Skeleton className="m-6 h-40" />
      )}
    </>
  )
}
