import type { Milestones } from "../../modules/distribution/domain/order"
import { type Fraction, isLess, total } from "./decimal"
import { exact, iso, type RawItem, type RawOrder } from "./raw-order"

/** A line with what the customer keeps of it. */
export interface KeptItem {
  item: RawItem
  kept: Fraction
}

/** When an order reached each stage, for all that is kept; null when it has not. */
export function milestonesOf(
  order: RawOrder,
  items: readonly KeptItem[],
  due: Fraction
): Milestones {
  const paidAt = paymentDate(order, due)
  const shipped = items.filter(
    ({ item, kept }) => item.requires_shipping && kept.numerator > 0n
  )
  const live = (order.fulfillments ?? []).filter(
    (fulfillment) => !fulfillment.canceled_at
  )
  return {
    paidAt,
    fulfilledAt: reached(shipped, "fulfilled_quantity")
      ? (latest(live.map((fulfillment) => fulfillment.created_at)) ?? paidAt)
      : null,
    deliveredAt: reached(shipped, "delivered_quantity")
      ? (latest(live.map((fulfillment) => fulfillment.delivered_at)) ?? paidAt)
      : null,
    completedAt: order.status === "completed" ? iso(order.updated_at) : null,
  }
}

/** When the last payment came in, once all that is due has; at once when nothing is due. */
function paymentDate(order: RawOrder, due: Fraction): string | null {
  const payments = (order.transactions ?? []).filter(
    (transaction) => exact(transaction, "amount").numerator > 0n
  )
  const paid = total(payments.map((payment) => exact(payment, "amount")))
  if (isLess(paid, due)) {
    return null
  }
  return (
    latest(payments.map((payment) => payment.created_at)) ??
    iso(order.created_at)
  )
}

/** What needs no shipping has nothing to wait for. */
function reached(shipped: readonly KeptItem[], counter: string): boolean {
  return shipped.every(
    ({ item, kept }) => !isLess(exact(item.detail, counter), kept)
  )
}

function latest(dates: readonly (string | Date | null)[]): string | null {
  const known = dates.flatMap((date) => (date ? iso(date) : [])).sort()
  return known.at(-1) ?? null
}
