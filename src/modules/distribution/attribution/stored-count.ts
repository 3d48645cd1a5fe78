import type { StoredCount } from "./attribution"
import { deepestLevel } from "../domain/chain"
import { type Buyer, orderCount } from "../domain/growth/result"
import type { OrderSnapshot } from "../domain/order"
import type { PlanDocument } from "../domain/plan/document"

/** What an order counts by the terms it is under, as its attribution keeps it. */
export function storedCount(
  snapshot: OrderSnapshot,
  buyer: Buyer,
  terms: PlanDocument
): StoredCount {
  const count = orderCount(snapshot, buyer)
  return {
    team_depth: teamDepth(terms),
    net: count.net.toString(),
    returned: count.returned.toString(),
    units_milli: count.unitsMilli.toString(),
    orders: count.orders,
    new_customers: count.newCustomers,
    repeat_orders: count.repeatOrders,
  }
}

/** A team reaches as deep as the plan pays, and to the direct recruits at least. */
function teamDepth(terms: PlanDocument): number {
  return Math.max(1, deepestLevel(terms))
}

/** The store's day on which an order was placed, as SQL over its attribution. */
export const DAY_OF_ORDER = `(order_placed_at AT TIME ZONE
  (SELECT time_zone FROM distribution_settlement_settings))::date`
