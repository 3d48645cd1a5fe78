import type { EntityManager } from "typeorm"
import type { Payout } from "../entities"

/** A payout that this process hands over. */
export type ClaimedPayout = Pick<
  Payout,
  | "id"
  | "attempt"
  | "tries"
  | "statement_id"
  | "distributor_id"
  | "method_id"
  | "provider_id"
  | "currency_code"
  | "amount"
>

/**
 * Claims payouts that are due to be handed over, and those whose answer is
 * outstanding for too long: after 2, 4, 8 … up to 60 minutes they are handed over
 * again under the same key. Committed before any provider is called. Walks
 * `distribution_payout_due_idx`.
 */
export async function claimPayouts(
  manager: EntityManager,
  { now, limit }: { now: Date; limit: number }
): Promise<ClaimedPayout[]> {
  const [rows]: [ClaimedPayout[], number] = await manager.query(
    `UPDATE distribution_payout
        SET status = 'sending', tries = tries + 1, updated_at = now(),
            next_attempt_at = $1::timestamptz
              + least(60, power(2, least(tries + 1, 6))) * interval '1 minute'
      WHERE id IN (SELECT id FROM distribution_payout
                    WHERE next_attempt_at <= $1 AND status IN ('pending', 'sending')
                    ORDER BY next_attempt_at LIMIT $2
                      FOR UPDATE SKIP LOCKED)
     RETURNING id, attempt, tries, statement_id, distributor_id, method_id, provider_id,
               currency_code, amount`,
    [now, limit]
  )
  return rows
}

/** Notes what went wrong while a payout was handed over; its fate is unknown, so it stays `sending`. */
export async function notePayoutError(
  manager: EntityManager,
  { id, attempt, message }: { id: string; attempt: number; message: string }
): Promise<void> {
  await manager.query(
    `UPDATE distribution_payout SET last_error = $3, updated_at = now()
      WHERE id = $1 AND attempt = $2`,
    [id, attempt, message.slice(0, 2_000)]
  )
}
