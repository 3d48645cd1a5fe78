import { getLocaleAmount } from "@medusajs/dashboard/lib"
import { useDate } from "@medusajs/dashboard/hooks"
import { percentText } from "../lib/percent"

/** How amounts, dates and rates are written, in one place. */
export function useFormat() {
  const { getFullDate } = useDate()
  return {
    money: (amount: number, currency: string) =>
      getLocaleAmount(amount, currency),
    date: (date: string | null) => (date ? getFullDate({ date }) : "–"),
    dateTime: (date: string | null) =>
      date ? getFullDate({ date, includeTime: true }) : "–",
    orderName: (order: { display_id: number | null; order_id: string }) =>
      order.display_id === null ? order.order_id : `#${order.display_id}`,
    rate: (ppm: number) => `${percentText(ppm)} %`,
  }
}
