import type { EntityManager } from "typeorm"
import { readSettlementSettings } from "../settlement/settlement-settings"

/** Those of these batches whose payouts of any currency together are above what one person may approve. */
export async function batchesAboveLimit(
  manager: EntityManager,
  batchIds: readonly string[]
): Promise<Set<string>> {
  const { second_approval_above: limits } =
    await readSettlementSettings(manager)
  const totals: { batch_id: string; currency_code: string; amount: string }[] =
    await manager.query(
      `SELECT batch_id, currency_code, sum(amount)::text AS amount
         FROM distribution_payout
        WHERE batch_id = ANY($1::text[]) AND status <> 'canceled'
        GROUP BY batch_id, currency_code`,
      [batchIds]
    )
  const isAbove = ({ currency_code, amount }: (typeof totals)[number]) => {
    const limit = limits[currency_code]
    return limit !== undefined && BigInt(amount) > BigInt(limit)
  }
  return new Set(totals.filter(isAbove).map(({ batch_id }) => batch_id))
}
