import type { EntityManager } from "typeorm"
import type { RequestSubject } from "../entities/reconcile-request"

/** What this process works on now, as often asked as when it was claimed. */
export interface ClaimedRequest {
  subject: RequestSubject
  /** Of the order, payment or fulfilment. */
  subjectId: string
  cause: string
  askedCount: string
}

interface ClaimedRow {
  subject: RequestSubject
  subject_id: string
  cause: string
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
      WHERE subject_id IN (SELECT subject_id FROM distribution_reconcile_request
                            WHERE next_attempt_at <= now()
                            ORDER BY next_attempt_at
                            LIMIT $1
                              FOR UPDATE SKIP LOCKED)
     RETURNING subject, subject_id, cause, asked_count`,
    [limit]
  )
  return rows.map((row) => ({
    subject: row.subject,
    subjectId: row.subject_id,
    cause: row.cause,
    askedCount: row.asked_count,
  }))
}
