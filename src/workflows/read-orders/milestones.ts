import type { Milestones } from "../../modules/distribution/domain/order"
import { add, type Fraction, isLess, total } from "./decimal"
import { exact, iso, type RawItem, type RawOrder } from "./raw-order"

/** A line with what the customer keeps of it. */
export interface KeptItem {
  item: RawItem
  kept: Fraction
  needsShipping: boolean
}

/** What must have been paid, in major units. */
export interface Due {
  amount: Fraction
  digits: number
}

/** When an order reached each stage, for all that is kept; null when it has not. */
export function milestonesOf(
  order: RawOrder,
  items: readonly KeptItem[],
  due: Due
): Milestones {
  const paidAt = paymentDate(order, due)
  const kept = items.filter((item) => item.kept.numerator > 0n)
  const live = (order.fulfillments ?? []).filter(
    (fulfillment) => !fulfillment.canceled_at
  )
  return {
    paidAt,
    fulfilledAt: arrival(kept, paidAt, {
      counter: "fulfilled_quantity",
      date: latest(live.map((fulfillment) => fulfillment.created_at)),
    }),
    deliveredAt: arrival(kept, paidAt, {
      counter: "delivered_quantity",
      date: latest(live.map((fulfillment) => fulfillment.delivered_at)),
    }),
    completedAt: isComplete(order) ? iso(order.updated_at) : null,
  }
}

/**
 * Medusa archives only what was completed or cancelled, and keeps no date of
 * either but the latter: the order's own date stands in until the ledger keeps
 * the first one it saw.
 */
function isComplete({ status }: RawOrder): boolean {
  return status === "completed" || status === "archived"
}

/**
 * When the last payment came in, once all that is due has; at once when nothing
 * is due. Medusa does not round totals and providers do, so less than one minor
 * unit may be missing.
 */
function paymentDate(order: RawOrder, due: Due): string | null {
  const payments = (order.transactions ?? []).filter(
    (transaction) => exact(transaction, "amount").numerator > 0n
  )
  const paid = total(payments.map((payment) => exact(payment, "amount")))
  const minorUnit = { numerator: 1n, denominator: 10n ** BigInt(due.digits) }
  const isDue = due.amount.numerator > 0n
  if (isDue && !isLess(due.amount, add(paid, minorUnit))) {
    return null
  }
  return (
    latest(payments.map((payment) => payment.created_at)) ??
    iso(order.created_at)
  )
}

interface Progress {
  counter: "fulfilled_quantity" | "delivered_quantity"
  date: string | null
}

/** When all that is kept got through a stage; what needs no shipping does when it is paid. */
function arrival(
  kept: readonly KeptItem[],
  paidAt: string | null,
  { counter, date }: Progress
): string | null {
  const behind = kept.filter((item) =>
    isLess(exact(item.item.detail, counter), item.kept)
  )
  if (behind.some((item) => item.needsShipping)) {
    return null
  }
  if (behind.length === 0) {
    return date ?? paidAt
  }
  return paidAt && latest([date, paidAt])
}

function latest(dates: readonly (string | Date | null)[]): string | null {
  const known = dates.flatMap((date) => (date ? iso(date) : [])).sort()
  return known.at(-1) ?? null
}
