import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { RefusedStatement } from "../../api/types"
import {
  type Approval,
  useApproveStatements,
  useIssueStatements,
} from "./api/statements"

export interface BulkOutcome {
  verb: "approve" | "issue"
  done: number
  refused: RefusedStatement<string>[]
}

/**
 * Approves and sends statements when confirmed. What was done is said; what was
 * refused stays to be looked at until it is put away.
 */
export function useBulk() {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const approving = useApproveStatements()
  const issuing = useIssueStatements()
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null)

  const show = (happened: BulkOutcome) => {
    const { verb, done, refused } = happened
    if (done > 0) {
      toast.success(t(`distribution.statements.${verb}.done`, { count: done }))
    }
    setOutcome(refused.length > 0 ? happened : null)
  }
  const isSure = (verb: "approve" | "issue", ids: string[] | undefined) =>
    confirm({
      title: ids
        ? t(`distribution.statements.${verb}.title`, { count: ids.length })
        : t(`distribution.statements.${verb}.allTitle`),
      description: t(`distribution.statements.${verb}.description`),
      confirmText: t(`distribution.statements.${verb}.label`),
      cancelText: t("distribution.common.cancel"),
      variant: "confirmation",
    })
  const approveNow = async (approval: Approval) => {
    const { approved, refused } = await approving.mutateAsync(approval)
    show({ verb: "approve", done: approved.length, refused })
  }
  return {
    outcome,
    isPending: approving.isPending || issuing.isPending,
    putAway: () => setOutcome(null),
    approveNow,
    /** These, or all that are ready; false when it was not confirmed. */
    approve: async (approval: Approval) => {
      if (!(await isSure("approve", approval.ids))) {
        return false
      }
      await approveNow(approval)
      return true
    },
    /** These, or else every draft; false when it was not confirmed. */
    issue: async (ids?: string[]) => {
      if (!(await isSure("issue", ids))) {
        return false
      }
      const body = ids ? { ids } : { all_drafts: true as const }
      const { issued, refused } = await issuing.mutateAsync(body)
      show({ verb: "issue", done: issued.length, refused })
      return true
    },
  }
}
