import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { ReadOrder } from "../../modules/distribution/attribution/attribute-orders"

type Graph = Pick<RemoteQueryFunction, "graph">

interface Placed {
  id: string
  customer_id: string | null
  created_at: string | Date
}

/** Which order of its customer an order is; 1 is the first. */
export type CustomerOrderOf = (order: ReadOrder) => number

/**
 * Which order of its customer each order is, counting all that were placed
 * before it in this store, also before the plugin was there and also those that
 * were cancelled: what was once a second order never becomes a first one.
 */
export async function readCustomerOrders(
  query: Graph,
  orders: readonly ReadOrder[]
): Promise<CustomerOrderOf> {
  const placed = await placedBy(
    query,
    orders.flatMap(({ facts }) => facts.customerId ?? [])
  )
  return (order) => placeAmong(placed, order)
}

async function placedBy(
  query: Graph,
  customerIds: readonly string[]
): Promise<Placed[]> {
  if (customerIds.length === 0) {
    return []
  }
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "customer_id", "created_at"],
    filters: { customer_id: [...new Set(customerIds)] },
  })
  return data as Placed[]
}

function placeAmong(
  placed: readonly Placed[],
  { facts, snapshot }: ReadOrder
): number {
  const at = Date.parse(snapshot.placedAt)
  const before = placed.filter(
    ({ id, customer_id, created_at }) =>
      customer_id === facts.customerId &&
      isBefore(
        { id, at: new Date(created_at).getTime() },
        { id: snapshot.id, at }
      )
  )
  return before.length + 1
}

interface Moment {
  id: string
  at: number
}

function isBefore(a: Moment, b: Moment): boolean {
  return a.at < b.at || (a.at === b.at && a.id < b.id)
}
