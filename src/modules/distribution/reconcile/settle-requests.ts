import type { EntityManager } from "typeorm"
import type { ClaimedRequest } from "./claim-requests"

/** Forgets requests that were carried out; one that was asked anew meanwhile stays due. */
export async function finishRequests(
  manager: EntityManager,
  requests: readonly ClaimedRequest[]
): Promise<void> {
  await manager.query(
    `DELETE FROM distribution_reconcile_request AS request
      USING unnest($1::text[], $2::bigint[]) AS done (subject_id, asked_count)
      WHERE request.subject_id = done.subject_id AND request.asked_count = done.asked_count`,
    [
      requests.map((request) => request.subjectId),
      requests.map((request) => request.askedCount),
    ]
  )
}

const LONGEST_MESSAGE = 2_000

/**
 * Keeps a request that failed, with its error, and tries again after 2, 4, 8 … up
 * to 60 minutes; one that was asked anew meanwhile stays due.
 */
export async function failRequest(
  manager: EntityManager,
  { request, message }: { request: ClaimedRequest; message: string }
): Promise<void> {
  await manager.query(
    `UPDATE distribution_reconcile_request
        SET last_error = $2,
            next_attempt_at = CASE
              WHEN asked_count = $3
              THEN now() + least(60, power(2, least(attempts, 6))) * interval '1 minute'
              ELSE next_attempt_at
            END
      WHERE subject_id = $1`,
    [request.subjectId, message.slice(0, LONGEST_MESSAGE), request.askedCount]
  )
}
