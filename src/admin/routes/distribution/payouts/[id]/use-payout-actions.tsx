import { ArrowPath, CheckCircle, XCircle } from "@medusajs/icons"
import { type DataTableAction, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { AdminPayout } from "../../../../../api/types"
import { useRetryPayout } from "../../../../hooks/api/payouts"
import { useFormat } from "../../../../hooks/use-format"
import { announce } from "../../../../lib/announce"
import { waitsForApproval } from "../../../../lib/payout-progress"

/** What can be said of a payout or done with it, by its status. */
export function usePayoutActions() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const retry = useRetry()
  return (payout: AdminPayout): DataTableAction<AdminPayout>[] => {
    const { id, status, batch } = payout
    const base = `/distribution/payouts/${batch.id}`
    const paid = {
      icon: <CheckCircle />,
      label: t("distribution.payouts.paid.label"),
      onClick: () => navigate(`${base}/paid?payout=${id}`),
    }
    const failed = {
      icon: <XCircle />,
      label: t(
        status === "paid"
          ? "distribution.payouts.failed.returnedLabel"
          : "distribution.payouts.failed.label"
      ),
      onClick: () => navigate(`${base}/failed?payout=${id}`),
    }
    switch (status) {
      case "sending":
      case "sent":
        return [paid, failed]
      case "paid":
        return [failed]
      case "failed":
      case "returned":
        return [
          {
            icon: <ArrowPath />,
            label: t("distribution.payouts.retry.label"),
            onClick: () => void retry(payout),
          },
        ]
      default:
        return []
    }
  }
}

function useRetry() {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const { money } = useFormat()
  const retry = useRetryPayout()
  return async ({ id, amount, currency_code, distributor }: AdminPayout) => {
    const isSure = await confirm({
      variant: "confirmation",
      title: t("distribution.payouts.retry.title"),
      description: t("distribution.payouts.retry.description", {
        amount: money(amount, currency_code),
        name: distributor?.name ?? "",
      }),
      confirmText: t("distribution.payouts.retry.label"),
      cancelText: t("distribution.common.cancel"),
    })
    if (isSure) {
      await announce(retry.mutateAsync(id), ({ payout }) =>
        t(
          waitsForApproval(payout)
            ? "distribution.payouts.retry.waits"
            : "distribution.payouts.retry.done"
        )
      )
    }
  }
}
