import type { EntityManager } from "typeorm"
import type { RequestSubject } from "../entities/reconcile-request"

/** What is asked for: orders, or payments and fulfilments whose orders are looked up when it is their turn. */
export interface ReconcileAsk {
  orderIds?: readonly string[]
  paymentIds?: readonly string[]
  fulfillmentIds?: readonly string[]
  /** The event or verb that asks. */
  cause: string
}

/**
 * Asks for orders to be reconciled soon. Asking again is the same as asking
 * once, and an asking while an order is worked on is not lost.
 */
export async function requestReconcile(
  manager: EntityManager,
  ask: ReconcileAsk
): Promise<void> {
  const subjects = subjectsOf(ask)
  if (subjects.length === 0) {
    return
  }
  await manager.query(
    `INSERT INTO distribution_reconcile_request AS request (subject_id, subject, cause)
     SELECT subject_id, subject, $3
       FROM unnest($1::text[], $2::text[]) AS asked (subject_id, subject)
     ON CONFLICT (subject_id) DO UPDATE
        SET asked_count = request.asked_count + 1, cause = excluded.cause,
            asked_at = now(), attempts = 0, next_attempt_at = now()`,
    [
      subjects.map(({ id }) => id),
      subjects.map(({ subject }) => subject),
      ask.cause,
    ]
  )
}

/** In one order, so that two who ask for the same do not wait for each other. */
function subjectsOf({
  orderIds = [],
  paymentIds = [],
  fulfillmentIds = [],
}: ReconcileAsk): { id: string; subject: RequestSubject }[] {
  return [
    ...named("fulfillment", fulfillmentIds),
    ...named("order", orderIds),
    ...named("payment", paymentIds),
  ]
}

function named(subject: RequestSubject, ids: readonly string[]) {
  return [...new Set(ids)].sort().map((id) => ({ id, subject }))
}
