import { iso, type RawOrder } from "./raw-order"

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
 * What a reading of an order has seen. Medusa moves the order's own date in the
 * transaction that changes its lines, and the order is read before them: who has
 * seen the date has seen the lines. Payments and fulfilments stand for themselves.
 * Returns, claims and exchanges are rare enough to be looked at again.
 */
export function stampsOf(order: RawOrder): string[] {
  return [
    order,
    ...(order.transactions ?? []),
    ...(order.fulfillments ?? []),
  ].map(stampOf)
}
