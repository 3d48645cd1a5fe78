import type { DataSource, EntityManager } from "typeorm"
import { SettlementPeriod } from "../entities"
import { notFound } from "../errors"
import { lockNextBalances } from "./lock-next-balances"
import { readSettlementSettings } from "./settlement-settings"
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
    const next = await lockNextBalances(manager, { period, settings, limit })
    const { count } = await stateBalances(manager, {
      balances: next,
      cut: { periodId, endsAt: period.ends_at, now },
      settings,
    })
    const isClosed = next.distributorCount < limit
    await manager.update(
      SettlementPeriod,
      { id: periodId },
      {
        cursor: next.last,
        closed_count: period.closed_count + next.distributorCount,
        statement_count: period.statement_count + count,
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
    lock: { mode: "for_no_key_update" },
  })
  if (!period) {
    throw notFound(`There is no settlement period with id ${id}`)
  }
  return period
}
