import type { EntityManager } from "typeorm"

/** An order that this process reconciles now, as often asked as when it was claimed. */
export interface ClaimedRequest {
  orderId: string
  askedCount: string
}

interface ClaimedRow {
  order_id: string
  asked_count: string
}

/** How long a claim holds before another process may take over what a dead one left. */
const LEASE = "2 minutes"

/** Claims due requests, oldest first; no request goes to two claims while a lease lasts. */
export async function claimRequests(
  manager: EntityManager,
  limit: number
): Promise<ClaimedRequest[]> {
  const [rows]: [ClaimedRow[], number] = await manager.query(
    `UPDATE distribution_reconcile_request AS request
        SET next_attempt_at = now() + interval '${LEASE}', attempts = attempts + 1
      WHERE order_id IN (SELECT order_id FROM distribution_reconcile_request
                          WHERE next_attempt_at <= now()
                          ORDER BY next_attempt_at
                          LIMIT $1
                            FOR UPDATE SKIP LOCKED)
     RETURNING order_id, asked_count`,
    [limit]
  )
  return rows.map((row) => ({
    orderId: row.order_id,
    askedCount: row.asked_count,
  }))
}
