import { type History, NO_HISTORY } from "../domain/history"
import { minor } from "../domain/money"
import type { StoredHistory } from "./attribution"

/** The history that was stored; what an order earned before it is not part of it. */
export function decodeHistory(stored: StoredHistory): History {
  return {
    ...NO_HISTORY,
    customerOrder: stored.customerOrder ?? NO_HISTORY.customerOrder,
    pairOrder: stored.pairOrder ?? NO_HISTORY.pairOrder,
    pairSince: stored.pairSince ?? NO_HISTORY.pairSince,
    sellerVolume: minor(BigInt(stored.sellerVolume ?? "0")),
    ownOrders: stored.ownOrders ?? NO_HISTORY.ownOrders,
  }
}
