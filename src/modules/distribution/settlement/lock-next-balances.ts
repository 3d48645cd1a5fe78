import type { EntityManager } from "typeorm"
import { SettlementPeriod } from "../entities"
import { EFFECTIVE_CYCLE } from "./open-periods"
import type { SettlementSettings } from "./settlement-settings"
import type { LockedBalances } from "./state-balances"

export interface NextBalances extends LockedBalances {
  /** How many distributors these are, with those that never had anything available. */
  distributorCount: number
}

interface Row {
  distributor_count: number
  account_ids: string | null
  last: string | null
}

/**
 * Locks the available balances of the next distributors of a period, in the order
 * of their ids. Walks the primary key of the distributors from the cursor on, and
 * the same stretch of `distribution_account_distributor_idx`.
 */
export async function lockNextBalances(
  manager: EntityManager,
  {
    period,
    settings,
    limit,
  }: { period: SettlementPeriod; settings: SettlementSettings; limit: number }
): Promise<NextBalances> {
  const [row]: Row[] = await manager.query(
    `WITH next AS MATERIALIZED (
       SELECT id FROM distribution_distributor
        WHERE id > $2
          AND tier_id = ANY(ARRAY(SELECT tier.id FROM distribution_tier AS tier
                                   WHERE ${EFFECTIVE_CYCLE} = $3))
        ORDER BY id LIMIT $4
     ), locked AS MATERIALIZED (
       SELECT account.id
         FROM next
         JOIN distribution_account AS account
           ON account.distributor_id = next.id AND account.kind = 'available'
          AND account.distributor_id > $2
          AND account.distributor_id <= (SELECT max(id) FROM next)
        ORDER BY account.id COLLATE "C"
          FOR NO KEY UPDATE OF account
     )
     SELECT (SELECT count(*)::int FROM next) AS distributor_count,
            (SELECT max(id) FROM next) AS last,
            (SELECT array_agg(id)::text FROM locked) AS account_ids`,
    [settings.cycle, period.cursor, period.cycle, limit]
  )
  return {
    distributorCount: row?.distributor_count ?? 0,
    accountIds: row?.account_ids ?? "{}",
    after: period.cursor,
    last: row?.last ?? period.cursor,
  }
}
