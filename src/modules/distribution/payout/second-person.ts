import type { EntityManager } from "typeorm"
import { readSettlementSettings } from "../settlement/settlement-settings"

/**
 * Those of these batches that are above what one person may approve in any
 * currency, by what is to be sent the first time, or by all that was paid anew of
 * it, each time counted: no row of small ones goes round the second person.
 */
export async function batchesAboveLimit(
  manager: EntityManager,
  batchIds: readonly string[]
): Promise<Set<string>> {
  const { second_approval_above: limits } =
    await readSettlementSettings(manager)
  const totals: { batch_id: string; currency_code: string; amount: string }[] =
    await manager.query(
      `SELECT batch_id, currency_code, sum(amount * greatest(attempt - 1, 1))::text AS amount
         FROM distribution_payout
        WHERE batch_id = ANY($1::text[]) AND status <> 'canceled'
          AND (attempt > 1 OR (status = 'pending' AND next_attempt_at IS NULL))
        GROUP BY batch_id, currency_code`,
      [batchIds]
    )
  const isAbove = ({ currency_code, amount }: (typeof totals)[number]) => {
    const limit = limits[currency_code]
    return limit !== undefined && BigInt(amount) > BigInt(limit)
  }
  return new Set(totals.filter(isAbove).map(({ batch_id }) => batch_id))
}
