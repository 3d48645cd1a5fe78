import type { EntityManager } from "typeorm"

/** Whether a request is due, claimed by nobody; somebody may be asking for it this moment. */
export async function hasDueRequests(manager: EntityManager): Promise<boolean> {
  const due: unknown[] = await manager.query(
    `SELECT 1 FROM distribution_reconcile_request
      WHERE next_attempt_at <= now() LIMIT 1`
  )
  return due.length > 0
}
