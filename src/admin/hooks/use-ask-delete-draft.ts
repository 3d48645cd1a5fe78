import { useTranslation } from "react-i18next"
import type { AdminPlanDraftSummary } from "../../api/types"
import { useDeleteDraft } from "./api/plans"
import { useAskDelete } from "./use-ask-delete"

/** Throws a draft away when confirmed; `leave` is called before it is gone. */
export function useAskDeleteDraft(
  { id, name }: Pick<AdminPlanDraftSummary, "id" | "name">,
  leave = () => {}
) {
  const { t } = useTranslation()
  const ask = useAskDelete()
  const { mutateAsync } = useDeleteDraft()
  return () =>
    ask({
      title: t("distribution.plans.drafts.delete.title", { name }),
      description: t("distribution.plans.drafts.delete.description"),
      label: t("distribution.plans.drafts.delete.label"),
      done: t("distribution.plans.drafts.delete.done", { name }),
      remove: () => mutateAsync(id),
      leave,
    })
}
