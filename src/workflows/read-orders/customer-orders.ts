import type { RemoteQueryFunction } from "@medusajs/framework/types"
import type { AliasesOf } from "../read-aliases"
import { iso, type RawOrder } from "./raw-order"

type Graph = Pick<RemoteQueryFunction, "graph">

interface Placed {
  id: string
  customer_id: string | null
  created_at: string | Date
}

/** Which order of its customer an order is; 1 is the first. */
export type CustomerOrderOf = (order: RawOrder) => number

/**
 * Which order of its customer each order is, counting all that were placed
 * before it in this store, also before the plugin was there, by another record
 * of the same person, and those that were cancelled: what was once a second
 * order never becomes a first one.
 */
export async function readCustomerOrders(
  query: Graph,
  orders: readonly RawOrder[],
  aliasesOf: AliasesOf
): Promise<CustomerOrderOf> {
  const recordsOf = ({ customer_id }: RawOrder) =>
    customer_id ? [customer_id, ...aliasesOf(customer_id)] : []
  const placed = await placedBy(query, orders.flatMap(recordsOf))
  return (order) => placeAmong(placed, order, new Set(recordsOf(order)))
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
    filters: {
      customer_id: [...new Set(customerIds)],
      is_draft_order: false,
    },
  })
  return data as Placed[]
}

function placeAmong(
  placed: readonly Placed[],
  order: RawOrder,
  customerIds: ReadonlySet<string | null>
): number {
  const at = Date.parse(iso(order.created_at))
  const before = placed.filter(
    ({ id, customer_id, created_at }) =>
      customerIds.has(customer_id) &&
      isBefore({ id, at: new Date(created_at).getTime() }, { id: order.id, at })
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
