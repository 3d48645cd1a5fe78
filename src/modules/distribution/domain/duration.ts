import type { History } from "./history"
import type { OrderSnapshot } from "./order"
import type { PlanDocument } from "./plan/document"

/** Whether the customer has earned its seller commission for as long as the plan says. */
export function isOver(
  order: OrderSnapshot,
  { pairOrder, pairSince }: History,
  { duration }: PlanDocument
): boolean {
  if (duration.orders !== null && pairOrder > duration.orders) {
    return true
  }
  return (
    duration.months !== null &&
    pairSince !== null &&
    order.placedAt >= monthsLater(pairSince, duration.months)
  )
}

/**
 * The same day some months later, as ISO text; the last day of a month that is
 * too short. Reckoned on the text, for the domain has no clock.
 */
export function monthsLater(iso: string, months: number): string {
  const [date = "", time = ""] = iso.split("T")
  const [year = "0", month = "1", day = "1"] = date.split("-")
  const index = whole(year) * 12 + whole(month) - 1 + months
  const lastDay = daysIn(Math.floor(index / 12), index % 12)
  const parts = [
    `${Math.floor(index / 12)}`.padStart(4, "0"),
    `${(index % 12) + 1}`.padStart(2, "0"),
    `${Math.min(whole(day), lastDay)}`.padStart(2, "0"),
  ]
  return `${parts.join("-")}T${time}`
}

function whole(digits: string): number {
  return +digits
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 1 && isLeap ? 29 : (DAYS[month] ?? 31)
}
