import { useTranslation } from "react-i18next"
import type { PayoutTotal } from "../../api/types"
import { useFormat } from "./use-format"

/** How many payouts there are and what they come to: "3 payouts: €120.00, $40.00". */
export function useTotalsText() {
  const { t } = useTranslation()
  const { money } = useFormat()
  return (totals: readonly PayoutTotal[]) =>
    t("distribution.payouts.totals", {
      count: totals.reduce((sum, { count }) => sum + count, 0),
      amounts: totals
        .map(({ amount, currency_code }) => money(amount, currency_code))
        .join(" + "),
    })
}
