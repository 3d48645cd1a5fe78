import type { DataSource, EntityManager } from "typeorm"
import type { Given } from "../../domain/growth/bonus"
import {
  bonusOf,
  stepsReached,
  streakBonusOf,
} from "../../domain/growth/target"
import { TargetPeriod, TargetResult } from "../../entities"
import { notFound } from "../../errors"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { dayOf } from "../results/days"
import { resultsOfFew } from "./counted-results"

/** How far a distributor is in a period of a target. */
export interface TargetProgress {
  period: TargetPeriod
  distributorId: string
  result: bigint
  /** How many steps it reaches. */
  reached: number
  /** How many periods in a row, with this one. */
  streak: number
  /** What the result gives, as it is. */
  given: Given[]
}

export interface ProgressPage {
  targetId: string
  /** The newest period, when left out. */
  periodKey?: string
  skip: number
  take: number
  now: Date
}

/** Everybody's progress in a period, the highest first as they were last counted, with what they are now. */
export async function progressOfTarget(
  dataSource: DataSource,
  { targetId, periodKey, skip, take, now }: ProgressPage
): Promise<{
  period: TargetPeriod | null
  progress: TargetProgress[]
  count: number
}> {
  return dataSource.transaction(async (manager) => {
    const period = await findPeriod(manager, targetId, periodKey)
    if (!period) {
      return { period, progress: [], count: 0 }
    }
    const [rows, count] = await manager.findAndCount(TargetResult, {
      where: {
        target_id: targetId,
        period_key: period.period_key,
        is_participant: true,
      },
      order: { result: "DESC", distributor_id: "ASC" },
      skip,
      take,
    })
    const progress = await liveProgress(manager, { period, rows, now })
    return { period, progress, count }
  })
}

async function findPeriod(
  manager: EntityManager,
  targetId: string,
  periodKey: string | undefined
): Promise<TargetPeriod | null> {
  const [period] = await manager.find(TargetPeriod, {
    where: {
      target_id: targetId,
      ...(periodKey === undefined ? {} : { period_key: periodKey }),
    },
    order: { from_day: "DESC" },
    take: 1,
  })
  if (!period && periodKey !== undefined) {
    throw notFound(`This target has no period ${periodKey}`)
  }
  return period ?? null
}

/** One distributor's progress in the periods that are not final, the newest first. */
export async function progressOfDistributor(
  dataSource: DataSource,
  { distributorId, now }: { distributorId: string; now: Date }
): Promise<TargetProgress[]> {
  return dataSource.transaction(async (manager) => {
    const rows = await manager
      .createQueryBuilder(TargetResult, "result")
      .innerJoin(
        TargetPeriod,
        "period",
        `period.target_id = result.target_id AND period.period_key = result.period_key
         AND period.status IN ('running', 'over')`
      )
      .where(
        "result.distributor_id = :distributorId AND result.is_participant",
        {
          distributorId,
        }
      )
      .orderBy("result.period_key", "DESC")
      .addOrderBy("result.target_id")
      .getMany()
    const progress: TargetProgress[] = []
    for (const row of rows) {
      const { target_id, period_key } = row
      const period = await manager.findOneByOrFail(TargetPeriod, {
        target_id,
        period_key,
      })
      progress.push(
        ...(await liveProgress(manager, { period, rows: [row], now }))
      )
    }
    return progress
  })
}

/** What is final is as it was counted; the rest is counted for these distributors now. */
async function liveProgress(
  manager: EntityManager,
  {
    period,
    rows,
    now,
  }: { period: TargetPeriod; rows: readonly TargetResult[]; now: Date }
): Promise<TargetProgress[]> {
  const { time_zone: zone } = await readSettlementSettings(manager)
  const isCounted = period.status === "final" || period.status === "closed"
  const live = isCounted
    ? null
    : await resultsOfFew(manager, {
        terms: period.terms,
        rates: period.rates,
        range: { from: period.from_day, to: period.to_day },
        zone,
        today: dayOf(now, zone),
        distributorIds: rows.map(({ distributor_id }) => distributor_id),
      })
  return rows.map((row) =>
    progressOf(
      period,
      row,
      live ? (live.get(row.distributor_id) ?? 0n) : BigInt(row.result)
    )
  )
}

function progressOf(
  period: TargetPeriod,
  row: TargetResult,
  result: bigint
): TargetProgress {
  const reached = stepsReached(period.terms, result)
  const streak = reached > 0 ? row.streak : 0
  return {
    period,
    distributorId: row.distributor_id,
    result,
    reached,
    streak,
    given: [
      ...bonusOf(period.terms, result),
      ...streakBonusOf(period.terms, streak).flatMap(({ given }) => given),
    ],
  }
}
