import { useTranslation } from "react-i18next"
import type { AdminPayout } from "../../../../../api/types"
import { useFormat } from "../../../../hooks/use-format"

/** A payout in a sentence: how much, to whom, to what, for which statement. */
export function usePayoutText() {
  const { t } = useTranslation()
  const { money } = useFormat()
  return ({
    amount,
    currency_code,
    distributor,
    method,
    statement,
  }: AdminPayout) =>
    t("distribution.payouts.sentence", {
      amount: money(amount, currency_code),
      name: distributor?.name ?? "–",
      method: method.hint,
      number: statement.number,
    })
}
