import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import {
  useBalances,
  useDistributor,
} from "../../../../../../hooks/api/distributors"
import { useFormat } from "../../../../../../hooks/use-format"
import type { Booking } from "../../../../../../lib/booking"
import { distributorName } from "../../../../../../lib/distributor-name"
import { totalOf } from "../../../../../../lib/total-of"

interface Amount {
  /** Below zero where it takes. */
  amount: number
  currency: string
}

/** Asks whether to book so much, saying what the balance becomes. */
export function useConfirmBooking(id: string) {
  const { t } = useTranslation()
  const prompt = usePrompt()
  const { money, signedMoney } = useFormat()
  const distributor = useDistributor(id).data?.distributor
  const becomes = useBalanceAfter(id)
  return (booking: Booking, { amount, currency }: Amount) =>
    prompt({
      variant: amount < 0 ? "danger" : "confirmation",
      title: t("distribution.money.book.confirm.title", {
        kind: t(`distribution.money.bookings.${booking}.label`),
        amount: signedMoney(amount, currency),
      }),
      description: t("distribution.money.book.confirm.description", {
        name: distributor ? distributorName(distributor) : id,
        balance: money(becomes({ amount, currency }), currency),
      }),
      confirmText: t("distribution.money.book.label"),
      cancelText: t("distribution.common.cancel"),
    })
}

/** What the available balance becomes by so much more, or less. */
export function useBalanceAfter(id: string) {
  const { data } = useBalances(id)
  return ({ amount, currency }: Amount): number => {
    const balance = data?.balances.find(
      ({ currency_code }) => currency_code === currency
    )
    return totalOf([balance?.available ?? 0, amount], currency)
  }
}
