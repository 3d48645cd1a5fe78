import type { DataSource, EntityManager } from "typeorm"
import { SettlementPeriod } from "../entities"
import { notFound } from "../errors"
import { EFFECTIVE_CYCLE } from "./open-periods"
import {
  readSettlementSettings,
  type SettlementSettings,
} from "./settlement-settings"
import { stateBalances } from "./state-balances"

/** How far the closing of a period has come. */
export interface ClosingProgress {
  period: SettlementPeriod
  isClosed: boolean
}

/**
 * Closes the next so many distributors of a period, in one transaction with the
 * place it came to: whoever goes on after a crash begins where the last chunk
 * ended, and two who close at once take turns. A period that is closed stays as
 * it is.
 */
export async function closeChunk(
  dataSource: DataSource,
  { periodId, now, limit }: { periodId: string; now: Date; limit: number }
): Promise<ClosingProgress> {
  return dataSource.transaction(async (manager) => {
    const period = await lockPeriod(manager, periodId)
    if (period.status === "closed") {
      return { period, isClosed: true }
    }
    const settings = await readSettlementSettings(manager)
    const next = await nextBalances(manager, { period, settings, limit })
    const distributorIds = [
      ...new Set(next.map(({ distributor_id }) => distributor_id)),
    ]
    const made = await stateBalances(manager, {
      balances: next.flatMap(({ distributor_id, currency_code }) =>
        currency_code
          ? [{ distributorId: distributor_id, currency: currency_code }]
          : []
      ),
      cut: { periodId, endsAt: period.ends_at, now },
      settings,
    })
    const isClosed = distributorIds.length < limit
    await manager.update(
      SettlementPeriod,
      { id: periodId },
      {
        cursor: distributorIds.at(-1) ?? period.cursor,
        closed_count: period.closed_count + distributorIds.length,
        statement_count: period.statement_count + made.length,
        ...(isClosed ? { status: "closed" as const, closed_at: now } : {}),
      }
    )
    return {
      period: await manager.findOneByOrFail(SettlementPeriod, { id: periodId }),
      isClosed,
    }
  })
}

async function lockPeriod(
  manager: EntityManager,
  id: string
): Promise<SettlementPeriod> {
  const period = await manager.findOne(SettlementPeriod, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
  if (!period) {
    throw notFound(`There is no settlement period with id ${id}`)
  }
  return period
}

interface NextRow {
  distributor_id: string
  /** Null for a distributor that never had anything available. */
  currency_code: string | null
}

/** The next distributors with their available balances, by the primary key from the cursor on. */
function nextBalances(
  manager: EntityManager,
  {
    period,
    settings,
    limit,
  }: { period: SettlementPeriod; settings: SettlementSettings; limit: number }
): Promise<NextRow[]> {
  return manager.query(
    `SELECT next.id AS distributor_id, account.currency_code
       FROM (SELECT distributor.id
               FROM distribution_distributor AS distributor
               JOIN distribution_tier AS tier ON tier.id = distributor.tier_id
              WHERE distributor.id > $2 AND ${EFFECTIVE_CYCLE} = $3
              ORDER BY distributor.id LIMIT $4) AS next
       LEFT JOIN distribution_account AS account
         ON account.distributor_id = next.id AND account.kind = 'available'
      ORDER BY next.id`,
    [settings.cycle, period.cursor, period.cycle, limit]
  )
}
