import { ActionMenu } from "@medusajs/dashboard/components"
import { PencilSquare, Trash } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import type { AdminPlanDraftSummary } from "../../../../api/types"
import { useAskDeleteDraft } from "../../../hooks/use-ask-delete-draft"

export function DraftRowActions({ draft }: { draft: AdminPlanDraftSummary }) {
  const { t } = useTranslation()
  const remove = useAskDeleteDraft(draft)
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              label: t("distribution.plans.drafts.open"),
              icon: <PencilSquare />,
              to: `/distribution/plans/drafts/${draft.id}`,
            },
          ],
        },
        {
          actions: [
            {
              label: t("distribution.plans.drafts.delete.label"),
              icon: <Trash />,
              onClick: () => void remove(),
            },
          ],
        },
      ]}
    />
  )
}
