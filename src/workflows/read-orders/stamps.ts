import { iso, type RawOrder } from "./raw-order"
import type { Surroundings } from "./to-snapshot"

/** A record of Medusa with the date of its last change. */
export interface Dated {
  id: string
  updated_at: string | Date
}

/** Names a record as it was last changed; another change gives another stamp. */
export function stampOf({ id, updated_at }: Dated): string {
  return `${id}@${iso(updated_at)}`
}

/**
 * What a reading of an order has seen. A change that Medusa confirms moves the
 * order's own date in the transaction that changes its lines, and the order is
 * read before them: who has seen the date has seen the lines. Payments and
 * fulfilments stand for themselves. What a claim or an exchange brings back is
 * written apart from the order: an order that has one has nothing seen for good.
 * Nor has a return, which is not read by itself.
 */
export function stampsOf(
  order: RawOrder,
  { claims, exchanges }: Pick<Surroundings, "claims" | "exchanges">
): string[] {
  if (claims.length > 0 || exchanges.length > 0) {
    return []
  }
  return [
    order,
    ...(order.transactions ?? []),
    ...(order.fulfillments ?? []),
  ].map(stampOf)
}
