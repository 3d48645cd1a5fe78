import { type Action, ActionMenu } from "@medusajs/dashboard/components"
import {
  ArrowDownTray,
  CheckCircle,
  DocumentText,
  XCircle,
} from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminPayoutBatch } from "../../../../../api/types"
import { useBatchFile, useCancelBatch } from "../../../../hooks/api/payouts"
import { announce } from "../../../../lib/announce"
import { countOf, isPaidAnew } from "../../../../lib/payout-progress"

/** Pay by hand, export, and give up what was not sent yet. */
export function BatchActions({ batch }: { batch: AdminPayoutBatch }) {
  const { t } = useTranslation()
  const file = useBatchFile(batch)
  const cancel = useCancel(batch)
  const byHand: Action[] = [
    {
      label: t("distribution.payouts.bankFile"),
      icon: <DocumentText />,
      disabled: batch.to_pay_by_hand === 0,
      onClick: () => file.mutate("bank-file"),
    },
    {
      label: t("distribution.payouts.markAll.label"),
      icon: <CheckCircle />,
      disabled: countOf(batch, ["sent"]) === 0,
      to: "mark-all",
    },
  ]
  const isOpen = batch.status === "draft" || batch.status === "held"
  const groups = [
    { actions: byHand },
    {
      actions: [
        {
          label: t("distribution.payouts.export"),
          icon: <ArrowDownTray />,
          onClick: () => file.mutate("export"),
        },
      ],
    },
    { actions: isOpen ? [cancel] : [] },
  ].filter(({ actions }) => actions.length > 0)
  return <ActionMenu groups={groups} />
}

function useCancel(batch: AdminPayoutBatch): Action {
  const { t } = useTranslation()
  const { id, number } = batch
  const words = isPaidAnew(batch) ? "cancelAnew" : "cancel"
  const confirm = usePrompt()
  const cancel = useCancelBatch(id)
  const ask = async () => {
    const isSure = await confirm({
      title: t(`distribution.payouts.${words}.title`, { number }),
      description: t(`distribution.payouts.${words}.description`),
      confirmText: t(`distribution.payouts.${words}.label`),
      cancelText: t(`distribution.payouts.${words}.keep`),
    })
    if (isSure) {
      await announce(
        cancel.mutateAsync(),
        t(`distribution.payouts.${words}.done`, { number })
      )
    }
  }
  return {
    label: t(`distribution.payouts.${words}.label`),
    icon: <XCircle />,
    onClick: () => void ask(),
  }
}
