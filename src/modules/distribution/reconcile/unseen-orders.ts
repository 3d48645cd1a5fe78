import type { EntityManager } from "typeorm"

/** A record of an order that changed in Medusa. */
export interface ChangedRecord {
  orderId: string
  /** Names the record and the date of its last change, as `Attribution.seen` does. */
  stamp: string
}

/**
 * The orders of which something changed that their last reconcile has not seen,
 * and those that nobody decided about yet. Walks `distribution_attribution_order_key`.
 */
export async function unseenOrders(
  manager: EntityManager,
  changes: readonly ChangedRecord[]
): Promise<string[]> {
  if (changes.length === 0) {
    return []
  }
  const rows: { order_id: string }[] = await manager.query(
    `SELECT DISTINCT change.order_id
       FROM unnest($1::text[], $2::text[]) AS change (order_id, stamp)
      WHERE NOT EXISTS (SELECT FROM distribution_attribution AS known
                         WHERE known.order_id = change.order_id
                           AND change.stamp = ANY (known.seen))`,
    [changes.map(({ orderId }) => orderId), changes.map(({ stamp }) => stamp)]
  )
  return rows.map((row) => row.order_id)
}
