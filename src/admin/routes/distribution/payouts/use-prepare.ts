import { toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useNavigate } from "react-router-dom"
import type { PayoutTotal } from "../../../../api/types"
import { usePreparePayouts } from "../../../hooks/api/payouts"
import { useTotalsText } from "../../../hooks/use-totals-text"

/** Asks, naming count and totals, and makes a batch of these currencies; it leads to its page. */
export function usePrepare() {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const navigate = useNavigate()
  const textOf = useTotalsText()
  const { mutateAsync, isPending } = usePreparePayouts()
  const prepare = async (totals: readonly PayoutTotal[]) => {
    const isSure = await confirm({
      variant: "confirmation",
      title: t("distribution.payouts.prepare.title"),
      description: t("distribution.payouts.prepare.description", {
        what: textOf(totals),
      }),
      confirmText: t("distribution.payouts.prepare.label"),
      cancelText: t("distribution.common.cancel"),
    })
    if (!isSure) {
      return
    }
    try {
      const { payout_batch } = await mutateAsync({
        currency_codes: totals.map(({ currency_code }) => currency_code),
      })
      const { id, number } = payout_batch
      toast.success(t("distribution.payouts.prepare.done", { number }))
      navigate(`/distribution/payouts/${id}`)
    } catch {
      // What was refused is shown already.
    }
  }
  return { prepare, isPending }
}
