import type { StoredCount, StoredHistory } from "./attribution"
import { deepestLevel } from "../domain/chain"
import { orderCount } from "../domain/growth/result"
import type { OrderSnapshot } from "../domain/order"
import type { PlanDocument } from "../domain/plan/document"

/** What tells of an attribution how its order counts. */
interface Counting {
  distributor_id: string | null
  is_own_purchase: boolean
  history: StoredHistory
}

/**
 * What an attributed order counts by the terms it is under, as its attribution
 * keeps it; null where nobody sold it.
 */
export function storedCount(
  { distributor_id, is_own_purchase, history }: Counting,
  snapshot: OrderSnapshot,
  terms: PlanDocument | undefined
): StoredCount | null {
  if (distributor_id === null || !terms) {
    return null
  }
  const count = orderCount(snapshot, {
    isOwnPurchase: is_own_purchase,
    customerOrder: history.customerOrder ?? 1,
  })
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
