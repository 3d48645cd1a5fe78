import type { EntityManager } from "typeorm"

/** Those of the orders that nobody decided about yet. */
export async function unattributed(
  manager: EntityManager,
  orderIds: readonly string[]
): Promise<string[]> {
  const rows: { order_id: string }[] = await manager.query(
    `SELECT order_id FROM unnest($1::text[]) AS asked (order_id)
      WHERE NOT EXISTS (SELECT FROM distribution_attribution AS known
                         WHERE known.order_id = asked.order_id)`,
    [orderIds]
  )
  return rows.map((row) => row.order_id)
}
