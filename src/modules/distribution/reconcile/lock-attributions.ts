import type { EntityManager } from "typeorm"
import type { ReadBatch, ReadOrder } from "../attribution/attribute-orders"
import type { StoredCount } from "../attribution/attribution"
import { DAY_OF_ORDER } from "../attribution/stored-count"
import type { SettledAttribution } from "./plan-settlement"

/** What reconciling reads of an attribution. */
export interface LockedAttribution extends SettledAttribution {
  /** What the order counts among results; null where nobody sold it, or it was not counted yet. */
  counted: StoredCount | null
  /** The store's day on which it counts. */
  counted_day: string
}

export interface Current extends ReadOrder {
  attribution: LockedAttribution
  /** Whether it was attributed just now, by this very reading. */
  isNew: boolean
}

/**
 * The orders whose reading is the newest, with their attributions locked in id
 * order; without the snapshots that are about to be replaced, which are most of
 * a row. Walks `distribution_attribution_order_key`.
 */
export async function lockAttributions(
  manager: EntityManager,
  { orders, ticket }: ReadBatch,
  attributedIds: readonly string[]
): Promise<Current[]> {
  const byOrder = new Map(orders.map((order) => [order.snapshot.id, order]))
  const attributed = new Set(attributedIds)
  const attributions: LockedAttribution[] = await manager.query(
    `SELECT id, order_id, distributor_id, currency_code, chain, plan_id, is_own_purchase,
            evidence, history, customer_id, order_placed_at, snapshot_ticket, counted,
            coalesce(counted_day, ${DAY_OF_ORDER})::text AS counted_day
       FROM distribution_attribution
      WHERE order_id = ANY($1::text[])
      ORDER BY id
        FOR NO KEY UPDATE`,
    [[...byOrder.keys()]]
  )
  return attributions.flatMap((attribution) => {
    const order = byOrder.get(attribution.order_id)
    const isNew = attributed.has(attribution.order_id)
    const isNewest =
      isNew || BigInt(attribution.snapshot_ticket) < BigInt(ticket)
    return order && isNewest ? { ...order, attribution, isNew } : []
  })
}
