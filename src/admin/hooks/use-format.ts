import { getLocaleAmount } from "@medusajs/dashboard/lib"
import { useDate } from "@medusajs/dashboard/hooks"
import { percentText } from "../lib/percent"

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** How amounts, dates and rates are written, in one place. */
export function useFormat() {
  const { getFullDate } = useDate()
  return {
    /** A dash where there is no amount. */
    money: (amount: number | null, currency: string) =>
      amount === null ? "–" : getLocaleAmount(amount, currency),
    /** With a plus where it is more. */
    signedMoney: (amount: number, currency: string) =>
      `${amount > 0 ? "+" : ""}${getLocaleAmount(amount, currency)}`,
    /** One amount as a percentage of another; a dash where there is no other. */
    share: (amount: number, whole: number) =>
      whole === 0 ? "–" : `${((amount / whole) * 100).toFixed(1)} %`,
    date: (date: string | null) =>
      date ? getFullDate({ date: atHome(date) }).trim() : "–",
    dateTime: (date: string | null) =>
      date ? getFullDate({ date, includeTime: true }) : "–",
    orderName: (order: { display_id: number | null; order_id: string }) =>
      order.display_id === null ? order.order_id : `#${order.display_id}`,
    rate: (ppm: number) => `${percentText(ppm)} %`,
  }
}

/** A day of the calendar is the same wherever it is read; alone it would be taken for midnight in Greenwich. */
function atHome(date: string): string {
  return DAY.test(date) ? `${date}T00:00` : date
}
