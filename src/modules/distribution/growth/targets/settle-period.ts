import type { DataSource, EntityManager } from "typeorm"
import type { Given } from "../../domain/growth/bonus"
import { bonusOf, isTenure, streakBonusOf } from "../../domain/growth/target"
import { TargetPeriod, type TargetResult } from "../../entities"
import { type DesiredAward, settleAwards } from "../awards/settle-awards"
import { daysAfter } from "../results/days"
import { countPeriod, type PeriodKey } from "./count-period"
import { periodName, periodWith } from "./periods"

/** Distributors whose bonuses are settled in one transaction. */
const CHUNK = 1_000

/**
 * Brings the bonuses of a period to its results. What died half-way is gone on
 * with by the next; doing it twice changes nothing.
 */
export async function settlePeriod(
  dataSource: DataSource,
  key: PeriodKey,
  now: Date
): Promise<void> {
  await dataSource.transaction((manager) => countPeriod(manager, key, now))
  let isMore = true
  while (isMore) {
    isMore = await dataSource.transaction((manager) =>
      settleChunk(manager, key, now)
    )
  }
}

async function settleChunk(
  manager: EntityManager,
  key: PeriodKey,
  now: Date
): Promise<boolean> {
  const results = await lockUnsettled(manager, key)
  if (results.length === 0) {
    return false
  }
  const period = await manager.findOneByOrFail(TargetPeriod, key)
  const isFinal = isPeriodFinal(period)
  const distributorIds = results.map(({ distributor_id }) => distributor_id)
  await settleAwards(manager, {
    source: { type: "target", id: key.target_id },
    periodKey: key.period_key,
    desired:
      isFinal || period.terms.timing === "provisional"
        ? results.flatMap((result) => desiredOf(period, result))
        : [],
    distributorIds,
    isFinal,
    now,
  })
  await manager.query(
    `UPDATE distribution_target_result SET is_unsettled = false
      WHERE target_id = $1 AND period_key = $2 AND distributor_id = ANY($3::text[])`,
    [key.target_id, key.period_key, distributorIds]
  )
  return results.length === CHUNK
}

/** Walks `distribution_target_result_unsettled_idx`. */
function lockUnsettled(
  manager: EntityManager,
  { target_id, period_key }: PeriodKey
): Promise<TargetResult[]> {
  return manager.query(
    `SELECT * FROM distribution_target_result
      WHERE target_id = $1 AND period_key = $2 AND is_unsettled
      ORDER BY distributor_id LIMIT ${CHUNK} FOR NO KEY UPDATE`,
    [target_id, period_key]
  )
}

/** Tenure cannot come back. */
export function isPeriodFinal({
  status,
  terms,
}: Pick<TargetPeriod, "status" | "terms">): boolean {
  return isTenure(terms) || status === "final" || status === "closed"
}

function desiredOf(
  period: TargetPeriod,
  { distributor_id, result, reached, streak, is_participant }: TargetResult
): DesiredAward[] {
  if (!is_participant) {
    return []
  }
  const evidence = {
    metric: period.terms.metric,
    currency_code: period.terms.currency_code,
    from: period.from_day,
    to: period.to_day,
    result,
    reached,
  }
  const ofSteps = bonusOf(period.terms, BigInt(result)).map((given) =>
    desired(given, { title: titleOf(period, given), evidence })
  )
  const ofStreaks = streakBonusOf(period.terms, streak).flatMap(
    ({ periods, given }) =>
      given.map((one) =>
        desired(one, {
          title: streakTitle(period, periods),
          evidence: { ...evidence, streak },
        })
      )
  )
  return [...ofSteps, ...ofStreaks].map((one) => ({
    ...one,
    distributorId: distributor_id,
  }))
}

function desired(
  { slot, ...reward }: Given,
  said: Pick<DesiredAward, "title" | "evidence">
): Omit<DesiredAward, "distributorId"> {
  return { slot, reward, ...said }
}

/** A tenure bonus is called by its days, which its slot names. */
function titleOf(period: TargetPeriod, { slot }: Given): string {
  const named = isTenure(period.terms)
    ? /^step-(\d+)/.exec(slot)?.[1]
    : nameOfPeriod(period)
  return `${period.name} (${named})`
}

function streakTitle(period: TargetPeriod, periods: number): string {
  const { period: terms } = period.terms
  let first = { from: period.from_day, to: period.to_day }
  for (let back = 1; terms && back < periods; back++) {
    first = periodWith(terms, daysAfter(first.from, -1))
  }
  return `${period.name} (${periodName(terms, first)} – ${nameOfPeriod(period)})`
}

function nameOfPeriod({ terms, from_day, to_day }: TargetPeriod): string {
  return periodName(terms.period, { from: from_day, to: to_day })
}
