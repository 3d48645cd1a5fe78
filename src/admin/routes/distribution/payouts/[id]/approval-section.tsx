import { Button, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPayoutBatch } from "../../../../../api/types"
import { EmptyRow } from "../../../../components/empty-row"
import { Section } from "../../../../components/section"
import { useApproveBatch } from "../../../../hooks/api/payouts"
import { useFormat } from "../../../../hooks/use-format"
import { useTotalsText } from "../../../../hooks/use-totals-text"
import { announce } from "../../../../lib/announce"
import { isPaidAnew, waitingIn } from "../../../../lib/payout-progress"

interface BatchProps {
  batch: AdminPayoutBatch
}

/** Who approved the batch, and whether somebody else has to. */
export function ApprovalSection({ batch }: BatchProps) {
  const { t } = useTranslation()
  const textOf = useTotalsText()
  return (
    <Section
      title={t("distribution.payouts.approval.title")}
      aside={batch.can_approve && <ApproveButton batch={batch} />}
    >
      {isPaidAnew(batch) && (
        <EmptyRow
          text={t("distribution.payouts.approval.anew", {
            what: textOf(waitingIn(batch)),
          })}
        />
      )}
      <EmptyRow text={t(`distribution.payouts.approval.${standOf(batch)}`)} />
      <Made batch={batch} />
    </Section>
  )
}

/** What the merchant has to know of the approvals, as a key of the texts. */
function standOf(batch: AdminPayoutBatch) {
  const { status, approvals, needs_second_approval, can_approve } = batch
  if (status === "canceled") {
    return "canceled"
  }
  if (status !== "draft" && status !== "held") {
    return "approved"
  }
  if (!needs_second_approval) {
    return "one"
  }
  if (approvals.length === 0) {
    return "two"
  }
  return can_approve ? "second" : "another"
}

function Made({ batch: { created_by, created_at, approvals } }: BatchProps) {
  const { t } = useTranslation()
  const rows = [
    { ...created_by, at: created_at, did: "made" as const },
    ...approvals.map((approval) => ({ ...approval, did: "approved" as const })),
  ]
  const { dateTime } = useFormat()
  return (
    <ol className="flex flex-col gap-y-3 px-6 py-4">
      {rows.map(({ name, at, did }) => (
        <li key={`${did} ${at}`}>
          <Text size="small" leading="compact" weight="plus">
            {t(`distribution.payouts.approval.by.${did}`, {
              name: name ?? t("distribution.payouts.system"),
            })}
          </Text>
          <Text size="xsmall" className="text-ui-fg-muted">
            {dateTime(at)}
          </Text>
        </li>
      ))}
    </ol>
  )
}

function ApproveButton({ batch }: BatchProps) {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const textOf = useTotalsText()
  const approve = useApproveBatch(batch.id)
  const { number } = batch
  const isLast = !batch.needs_second_approval || batch.approvals.length > 0
  const ask = async () => {
    const isSure = await confirm({
      variant: "confirmation",
      title: t("distribution.payouts.approve.title", { number }),
      description: t(
        isLast
          ? "distribution.payouts.approve.sends"
          : "distribution.payouts.approve.waits",
        { what: textOf(waitingIn(batch)) }
      ),
      confirmText: t("distribution.payouts.approve.label"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(
        approve.mutateAsync(),
        t("distribution.payouts.approve.done", { number })
      )
    }
  }
  return (
    <Button
      size="small"
      isLoading={approve.isPending}
      onClick={() => void ask()}
    >
      {t("distribution.payouts.approve.label")}
    </Button>
  )
}
