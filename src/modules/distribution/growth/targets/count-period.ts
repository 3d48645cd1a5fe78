import type { EntityManager } from "typeorm"
import { isTenure, type TargetPeriodStatus } from "../../domain/growth/target"
import { measures } from "../../domain/growth/metrics"
import { Target, TargetPeriod } from "../../entities"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { dayOf, daysAfter } from "../results/days"
import {
  type Bind,
  countedResults,
  type ResultsToCount,
} from "./counted-results"
import { keptRates } from "./kept-rates"
import { audience, participantsBefore } from "./participants"

export type PeriodKey = Pick<TargetPeriod, "target_id" | "period_key">

/** How long later returns still change a bonus. */
export const SETTLED_FOR_DAYS = 400

/**
 * Counts a period anew and notes whose bonus is still to follow. Who takes part,
 * by which terms and by which rates is kept once it is over. Where neither the
 * results of its days nor its status changed, nothing is counted. One at a time
 * for each target.
 */
export async function countPeriod(
  manager: EntityManager,
  key: PeriodKey,
  now: Date
): Promise<void> {
  await lockTarget(manager, key.target_id)
  const period = await manager.findOneByOrFail(TargetPeriod, key)
  const { time_zone: zone } = await readSettlementSettings(manager)
  const today = dayOf(now, zone)
  const status = statusOn(period, today)
  const fingerprint = await fingerprintOf(manager, period)
  const isRunning = period.status === "running"
  const isSame = status === period.status && fingerprint === period.fingerprint
  const rates = isRunning
    ? await keptRates(manager, period.terms)
    : period.rates
  if (period.status !== "closed" && (isRunning || !isSame)) {
    await write(manager, { ...period, rates }, { today, zone })
  }
  if (status !== period.status) {
    await unsettle(manager, key)
  }
  await unsettleOutOfStock(manager, key)
  await manager.update(TargetPeriod, key, {
    status,
    rates,
    fingerprint,
    checked_on: today,
    ...(isSame && !isRunning ? {} : { counted_at: now }),
  })
}

export async function lockTarget(
  manager: EntityManager,
  id: string
): Promise<Target> {
  return manager.findOneOrFail(Target, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  })
}

function statusOn(
  { status, terms, to_day }: TargetPeriod,
  today: string
): TargetPeriodStatus {
  if (status === "closed" || isTenure(terms) || today <= to_day) {
    return status
  }
  if (today > daysAfter(to_day, SETTLED_FOR_DAYS)) {
    return status === "final" ? "closed" : "final"
  }
  return today > daysAfter(to_day, terms.return_window_days) ? "final" : "over"
}

/** Tells whether any result of the period's days changed, whoever's it is. */
async function fingerprintOf(
  manager: EntityManager,
  { terms, from_day, to_day }: TargetPeriod
): Promise<string> {
  if (isTenure(terms)) {
    return ""
  }
  const [row]: { fingerprint: string }[] = await manager.query(
    `SELECT count(*) || ':' || coalesce(sum(hashtextextended(
              concat_ws('|', distributor_id, scope, currency_code, day, ${measures.join(", ")}), 0)), 0)
              AS fingerprint
       FROM distribution_daily_result
      WHERE day BETWEEN $1::date AND $2::date
        AND (${measures.join(", ")}) <> (${measures.map(() => "0").join(", ")})`,
    [from_day, to_day]
  )
  return row?.fingerprint ?? ""
}

/** Writes what changed; a streak that changed changes those of the period after. */
async function write(
  manager: EntityManager,
  period: TargetPeriod,
  { today, zone }: { today: string; zone: string }
): Promise<void> {
  const parameters: unknown[] = []
  const bind: Bind = (value) => `$${parameters.push(value)}`
  const counting: ResultsToCount = {
    terms: period.terms,
    rates: period.rates,
    range: { from: period.from_day, to: period.to_day },
    zone,
    today,
  }
  const counted = await countedResults(manager, counting, bind)
  const [row]: { streaks: number }[] = await manager.query(
    `WITH participant AS (${participantsOf(period, bind)}),
     counted AS (${counted}),
     reckoned AS (
       SELECT distributor_id, coalesce(counted.result, 0) AS result,
              (SELECT count(*) FROM unnest(${bind(stepsOf(period))}::bigint[]) AS step (at_least)
                WHERE coalesce(counted.result, 0) >= step.at_least)::int AS reached
         FROM participant LEFT JOIN counted USING (distributor_id)
     ), now AS (
       SELECT reckoned.*,
              CASE WHEN reckoned.reached > 0 THEN coalesce(previous.streak, 0) + 1 ELSE 0 END AS streak
         FROM reckoned
         LEFT JOIN distribution_target_period AS before
           ON before.target_id = ${bind(period.target_id)}
          AND before.to_day = ${bind(period.from_day)}::date - 1
         LEFT JOIN distribution_target_result AS previous
           ON previous.target_id = before.target_id AND previous.period_key = before.period_key
          AND previous.distributor_id = reckoned.distributor_id AND previous.is_participant
     ), written AS (
       INSERT INTO distribution_target_result AS kept
         (target_id, period_key, distributor_id, result, reached, streak, is_participant,
          is_unsettled)
       SELECT ${bind(period.target_id)}::text, ${bind(period.period_key)}::text, distributor_id,
              result, reached, streak, true, reached > 0
         FROM now ORDER BY distributor_id
       ON CONFLICT (target_id, period_key, distributor_id) DO UPDATE
          SET result = excluded.result, reached = excluded.reached, streak = excluded.streak,
              is_participant = true,
              is_unsettled = kept.is_unsettled OR excluded.reached > 0 OR kept.reached > 0
        WHERE (kept.result, kept.reached, kept.streak, kept.is_participant)
              IS DISTINCT FROM (excluded.result, excluded.reached, excluded.streak, true)
       RETURNING 1
     ), gone AS (
       UPDATE distribution_target_result AS kept
          SET is_participant = false, is_unsettled = true, reached = 0, streak = 0
        WHERE target_id = ${bind(period.target_id)} AND period_key = ${bind(period.period_key)}
          AND is_participant AND distributor_id NOT IN (SELECT distributor_id FROM participant)
       RETURNING 1
     )
     SELECT (SELECT count(*) FROM written)::int + (SELECT count(*) FROM gone)::int AS streaks`,
    parameters
  )
  if ((row?.streaks ?? 0) > 0) {
    await askForNext(manager, period)
  }
}

/** Who left a tenure target keeps what it reached. */
function participantsOf(period: TargetPeriod, bind: Bind): string {
  if (period.status !== "running") {
    return participantsBefore(period, bind)
  }
  return isTenure(period.terms)
    ? `${audience(period.terms, bind)} UNION ${participantsBefore(period, bind)}`
    : audience(period.terms, bind)
}

function stepsOf({ terms }: TargetPeriod): string[] {
  return terms.steps.map(({ at_least }) => at_least)
}

async function askForNext(
  manager: EntityManager,
  { target_id, to_day, terms }: TargetPeriod
): Promise<void> {
  if (terms.streaks.length > 0) {
    await manager.update(
      TargetPeriod,
      { target_id, from_day: daysAfter(to_day, 1) },
      { fingerprint: null }
    )
  }
}

/** Every bonus of the period follows once more. */
export async function unsettle(
  manager: EntityManager,
  { target_id, period_key }: PeriodKey
): Promise<void> {
  await manager.query(
    `UPDATE distribution_target_result SET is_unsettled = true
      WHERE target_id = $1 AND period_key = $2 AND reached > 0 AND NOT is_unsettled`,
    [target_id, period_key]
  )
}

/** Who waits for a prize of which there are some again. */
async function unsettleOutOfStock(
  manager: EntityManager,
  { target_id, period_key }: PeriodKey
): Promise<void> {
  await manager.query(
    `UPDATE distribution_target_result AS result SET is_unsettled = true
       FROM distribution_award AS award
       JOIN distribution_prize AS prize ON prize.id = award.prize_id
      WHERE award.status = 'out_of_stock' AND award.source_type = 'target'
        AND award.source_id = $1 AND award.period_key = $2
        AND (prize.stock > 0 OR prize.stock IS NULL)
        AND result.target_id = $1 AND result.period_key = $2
        AND result.distributor_id = award.distributor_id`,
    [target_id, period_key]
  )
}
