import type { EntityManager } from "typeorm"

/** Of these orders, those that nobody has looked at yet. */
export async function unattributedOrders(
  manager: EntityManager,
  orderIds: readonly string[]
): Promise<Set<string>> {
  const known: { order_id: string }[] = await manager.query(
    "SELECT order_id FROM distribution_attribution WHERE order_id = ANY($1::text[])",
    [orderIds]
  )
  const attributed = new Set(known.map((row) => row.order_id))
  return new Set(orderIds.filter((id) => !attributed.has(id)))
}
