import type { EntityManager } from "typeorm"
import type { PayoutStatus } from "../domain/states"

/** How many payouts of a batch are in one status, of one currency and provider. */
export interface BatchTotal {
  batch_id: string
  status: PayoutStatus
  currency_code: string
  provider_id: string
  count: number
  /** Minor units. */
  amount: string
}

/** How far batches have come. Walks `distribution_payout_batch_idx`. */
export async function batchTotals(
  manager: EntityManager,
  batchIds: readonly string[]
): Promise<BatchTotal[]> {
  return manager.query(
    `SELECT batch_id, status, currency_code, provider_id, count(*)::int AS count,
            sum(amount)::text AS amount
       FROM distribution_payout
      WHERE batch_id = ANY($1::text[])
      GROUP BY batch_id, status, currency_code, provider_id
      ORDER BY batch_id, currency_code, status, provider_id`,
    [batchIds]
  )
}
