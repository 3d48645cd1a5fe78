import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPlanDraftSummary } from "../../api/types"
import { announce } from "../lib/announce"
import { useDeleteDraft } from "./api/plans"

/** Throws a draft away when confirmed; `leave` is called before it is gone. */
export function useAskDeleteDraft(
  { id, name }: Pick<AdminPlanDraftSummary, "id" | "name">,
  leave = () => {}
) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { mutateAsync } = useDeleteDraft()
  return async () => {
    const isSure = await prompt({
      title: t("distribution.plans.drafts.delete.title", { name }),
      description: t("distribution.plans.drafts.delete.description"),
      confirmText: t("distribution.plans.drafts.delete.label"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      leave()
      await announce(
        mutateAsync(id),
        t("distribution.plans.drafts.delete.done", { name })
      )
    }
  }
}
