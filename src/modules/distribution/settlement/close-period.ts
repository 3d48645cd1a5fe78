import type { DataSource, EntityManager } from "typeorm"
import { SettlementPeriod } from "../entities"
import { notFound } from "../errors"
import { EFFECTIVE_CYCLE } from "./open-periods"
import {
  readSettlementSettings,
  type SettlementSettings,
} from "./settlement-settings"
import { type StatedBalance, stateBalances } from "./state-balances"

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
    const distributorIds = await nextDistributors(manager, {
      period,
      settings,
      limit,
    })
    const made = await stateBalances(manager, {
      balances: await balancesOfAll(manager, distributorIds),
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

/** Walks the distributors' primary key from the cursor on. */
async function nextDistributors(
  manager: EntityManager,
  {
    period,
    settings,
    limit,
  }: { period: SettlementPeriod; settings: SettlementSettings; limit: number }
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT distributor.id
       FROM distribution_distributor AS distributor
       JOIN distribution_tier AS tier ON tier.id = distributor.tier_id
      WHERE distributor.id > $2 AND ${EFFECTIVE_CYCLE} = $3
      ORDER BY distributor.id LIMIT $4`,
    [settings.cycle, period.cursor, period.cycle, limit]
  )
  return rows.map(({ id }) => id)
}

/** Every currency's available balance of some distributors, by the account's distributor index. */
async function balancesOfAll(
  manager: EntityManager,
  distributorIds: readonly string[]
): Promise<StatedBalance[]> {
  const rows: { distributor_id: string; currency_code: string }[] =
    await manager.query(
      `SELECT distributor_id, currency_code FROM distribution_account
        WHERE distributor_id = ANY($1::text[]) AND kind = 'available'`,
      [distributorIds]
    )
  return rows.map(({ distributor_id, currency_code }) => ({
    distributorId: distributor_id,
    currency: currency_code,
  }))
}
