import type { AdminOrder } from "@medusajs/framework/types"

/** What is read of an order; its page reads no `updated_at`, which a refund would not change either. */
type Told = Pick<AdminOrder, "status" | "summary" | "items" | "fulfillments">

/**
 * What of an order its commissions depend on, as its page has read it: another
 * text says that something was done with the order.
 */
export function orderState({
  status,
  summary,
  items,
  fulfillments,
}: Told): string {
  return JSON.stringify([
    status,
    summary,
    inAnyOrder(items?.map(({ id, detail }) => [id, detail])),
    inAnyOrder(
      fulfillments?.map(({ id, shipped_at, delivered_at, canceled_at }) => [
        id,
        shipped_at,
        delivered_at,
        canceled_at,
      ])
    ),
  ])
}

function inAnyOrder(things: unknown[] = []): string[] {
  return things.map((thing) => JSON.stringify(thing)).sort()
}
