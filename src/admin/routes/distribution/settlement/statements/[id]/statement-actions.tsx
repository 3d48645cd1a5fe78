import { type Action, ActionMenu } from "@medusajs/dashboard/components"
import {
  ArrowDownTray,
  DocumentText,
  PencilSquare,
  XCircle,
} from "@medusajs/icons"
import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminStatement } from "../../../../../../api/types"
import { BulkResult } from "../../../../../components/statement/bulk-result"
import {
  type Approval,
  useStatementFile,
} from "../../../../../hooks/api/statements"
import { useBulk } from "../../../../../hooks/use-bulk"
import { useFormat } from "../../../../../hooks/use-format"
import { shownAlready } from "../../../../../lib/shown-already"

/** What can be done with a statement in its status. */
export function StatementActions({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const bulk = useBulk()
  const approve = useApproveThis(statement, bulk)
  const { id, status } = statement
  const isOpen = status === "draft" || status === "in_review"
  return (
    <div className="flex items-center gap-x-2">
      {status === "draft" && (
        <Button
          size="small"
          variant="secondary"
          isLoading={bulk.isPending}
          onClick={() => void bulk.issue([id]).catch(shownAlready)}
        >
          {t("distribution.statements.issue.label")}
        </Button>
      )}
      {isOpen && (
        <Button
          size="small"
          isLoading={bulk.isPending}
          onClick={() => void approve().catch(shownAlready)}
        >
          {t("distribution.statements.approve.label")}
        </Button>
      )}
      <Menu statement={statement} />
      <BulkResult bulk={bulk} />
    </div>
  )
}

/** Asks before it approves, and says so where its distributor can still object. */
function useApproveThis(
  { id, review_until, figures }: AdminStatement,
  bulk: ReturnType<typeof useBulk>
) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const confirm = usePrompt()
  const isUnderReview =
    review_until !== null && new Date(review_until) > new Date()
  const approval: Approval = {
    ids: [id],
    ...(figures && { seen_payables: { [id]: figures.payable } }),
  }
  return async () => {
    if (!isUnderReview) {
      await bulk.approve(approval)
      return
    }
    const isSure = await confirm({
      title: t("distribution.statements.approve.title", { count: 1 }),
      description: t("distribution.statements.approve.early", {
        date: dateTime(review_until),
      }),
      confirmText: t("distribution.statements.approve.label"),
      cancelText: t("distribution.common.cancel"),
      variant: "confirmation",
    })
    if (isSure) {
      await bulk.approveNow({ ...approval, before_review_ends: true })
    }
  }
}

function Menu({ statement }: { statement: AdminStatement }) {
  const { t } = useTranslation()
  const file = useStatementFile(statement)
  const { status, in_payouts, returned } = statement
  const isOpen = status === "draft" || status === "in_review"
  const canBeVoid =
    (isOpen || status === "approved") && in_payouts === 0 && returned === 0
  const changes: Action[] = [
    {
      label: t("distribution.statements.adjust.label"),
      icon: <PencilSquare />,
      to: "adjust",
    },
  ]
  const ends: Action[] = [
    {
      label: t("distribution.statements.void.label"),
      icon: <XCircle />,
      to: "void",
    },
  ]
  const files: Action[] = [
    {
      label: t("distribution.statements.pdf"),
      icon: <DocumentText />,
      onClick: () => file.mutate("pdf"),
    },
    {
      label: t("distribution.statements.export"),
      icon: <ArrowDownTray />,
      onClick: () => file.mutate("csv"),
    },
  ]
  return (
    <ActionMenu
      groups={[
        { actions: isOpen ? changes : [] },
        { actions: files },
        { actions: canBeVoid ? ends : [] },
      ].filter(({ actions }) => actions.length > 0)}
    />
  )
}
