import type { EntityManager } from "typeorm"

/**
 * Asks for orders to be reconciled soon. Asking again is the same as asking
 * once, and an asking while an order is worked on is not lost.
 */
export async function requestReconcile(
  manager: EntityManager,
  { orderIds, cause }: { orderIds: readonly string[]; cause: string }
): Promise<void> {
  const unique = [...new Set(orderIds)].sort()
  if (unique.length === 0) {
    return
  }
  await manager.query(
    `INSERT INTO distribution_reconcile_request AS request (order_id, cause)
     SELECT order_id, $2 FROM unnest($1::text[]) AS order_id
     ON CONFLICT (order_id) DO UPDATE
        SET asked_count = request.asked_count + 1, cause = excluded.cause,
            asked_at = now(), attempts = 0, next_attempt_at = now()`,
    [unique, cause]
  )
}
