import type { EntityManager } from "typeorm"
import {
  type Criterion,
  factKey,
  isRolledUp,
} from "../../domain/growth/criteria"
import type { Facts } from "../../domain/growth/judge"
import { rolledUpMetrics } from "../../domain/growth/metrics"
import type { DayRange } from "../../domain/growth/window"
import { rangeOf } from "./days"
import { dailyResults } from "./daily-results"

/** A distributor with its tier and what its results come to. */
export interface FactRow {
  id: string
  tier_id: string
  /** The store's days. */
  since_day: string
  protected_until_day: string | null
  grace_since_day: string | null
  direction: "up" | "down" | null
  facts: Facts
}

export interface FactsQuestion {
  criteria: readonly Criterion[]
  /** The last day that counts. */
  day: string
  zone: string
  referenceCurrency: string | null
  /** Every active distributor, when left out. */
  distributorIds?: readonly string[]
}

type Values = (string | null)[]
type Row = Omit<FactRow, "facts"> & { facts: Values }

/** Rows taken from the database at a time. */
const CHUNK = 5_000

/**
 * What the results of active distributors come to, by distributor id. One
 * statement goes over the daily results once for all criteria; its rows are
 * handed on in chunks, so that memory stays flat. Call in a transaction.
 */
export async function* factsOf(
  manager: EntityManager,
  question: FactsQuestion
): AsyncGenerator<FactRow[]> {
  const keys = [...new Set(question.criteria.map(factKey))]
  const { sql, parameters } = factsQuery(question)
  await manager.query(
    `DECLARE distribution_facts NO SCROLL CURSOR FOR ${sql}`,
    parameters
  )
  try {
    for (;;) {
      const rows: Row[] = await manager.query(
        `FETCH ${CHUNK} FROM distribution_facts`
      )
      if (rows.length === 0) {
        return
      }
      yield rows.map(({ facts, ...row }) => ({
        ...row,
        facts: new Map(
          keys.map((key, index) => [key, BigInt(facts[index] ?? 0)])
        ),
      }))
    }
  } finally {
    await manager.query("CLOSE distribution_facts")
  }
}

/** The same for a few distributors, all at once. */
export async function factsOfFew(
  manager: EntityManager,
  question: FactsQuestion & { distributorIds: readonly string[] }
): Promise<FactRow[]> {
  const keys = [...new Set(question.criteria.map(factKey))]
  const { sql, parameters } = factsQuery(question)
  const rows: Row[] = await manager.query(sql, parameters)
  return rows.map(({ facts, ...row }) => ({
    ...row,
    facts: new Map(keys.map((key, index) => [key, BigInt(facts[index] ?? 0)])),
  }))
}

function factsQuery(question: FactsQuestion): {
  sql: string
  parameters: unknown[]
} {
  const parameters: unknown[] = []
  const bind = (value: unknown): string => `$${parameters.push(value)}`
  const distinct = [
    ...new Map(
      question.criteria.map((criterion) => [factKey(criterion), criterion])
    ).values(),
  ]
  const parts = distinct.map((criterion, index) =>
    partOf(criterion, { index, question, bind })
  )
  const rolledUp = parts.flatMap(({ column }) => column ?? [])
  const range = wholeRange(distinct, question.day)
  const few = question.distributorIds && bind([...question.distributorIds])
  const summed = `summed AS (
    SELECT distributor_id, ${["1", ...rolledUp].join(", ")}
      FROM ${dailyResults(question.referenceCurrency && bind(question.referenceCurrency))} AS daily
     WHERE scope = ANY(${bind(scopesOf(distinct))}::text[])
       AND day BETWEEN ${bind(range.from)}::date AND ${bind(range.to)}::date
       ${few ? `AND distributor_id = ANY(${few}::text[])` : ""}
     GROUP BY distributor_id)`
  const zone = bind(question.zone)
  const sql = `
    WITH ${[summed, ...parts.flatMap(({ cte }) => cte ?? [])].join(", ")}
    SELECT distributor.id, distributor.tier_id, distributor.tier_direction AS direction,
           (distributor.tier_since AT TIME ZONE ${zone})::date::text AS since_day,
           (distributor.tier_protected_until AT TIME ZONE ${zone})::date::text AS protected_until_day,
           distributor.tier_grace_since::text AS grace_since_day,
           ARRAY[${parts.map(({ value }) => `(${value})::text`).join(", ")}]::text[] AS facts
      FROM distribution_distributor AS distributor
      LEFT JOIN summed ON summed.distributor_id = distributor.id
      ${parts.flatMap(({ join }) => join ?? []).join("\n")}
     WHERE distributor.status = 'active'
       ${few ? `AND distributor.id = ANY(${few}::text[])` : ""}
     ORDER BY distributor.id`
  return { sql, parameters }
}

interface Part {
  /** A sum over the daily results. */
  column?: string
  cte?: string
  join?: string
  value: string
}

interface Asked {
  index: number
  question: FactsQuestion
  bind: (value: unknown) => string
}

function partOf(criterion: Criterion, asked: Asked): Part {
  const { index, question, bind } = asked
  if (isRolledUp(criterion)) {
    const days = rangeOf(criterion.window, question.day)
    return {
      column: `${sumOf(criterion, days, asked)} AS fact_${index}`,
      value: `summed.fact_${index}`,
    }
  }
  if (criterion.metric === "tenure_days") {
    return {
      value: `${bind(question.day)}::date - (distributor.approved_at AT TIME ZONE ${bind(question.zone)})::date`,
    }
  }
  const days = rangeOf(criterion.window, question.day)
  return {
    cte: `recruits_${index} AS (
      SELECT recruit.sponsor_id, count(*) AS recruits
        FROM distribution_distributor AS recruit
        JOIN distribution_tier AS tier ON tier.id = recruit.tier_id
        JOIN (SELECT distributor_id FROM distribution_daily_result
               WHERE scope = 'own' AND day BETWEEN ${bind(days.from)}::date AND ${bind(days.to)}::date
               GROUP BY distributor_id HAVING sum(orders) > 0) AS sold
          ON sold.distributor_id = recruit.id
       WHERE recruit.status = 'active' AND recruit.sponsor_id IS NOT NULL
         ${criterion.tier_id ? `AND tier.rank >= (SELECT rank FROM distribution_tier WHERE id = ${bind(criterion.tier_id)})` : ""}
       GROUP BY recruit.sponsor_id)`,
    join: `LEFT JOIN recruits_${index} ON recruits_${index}.sponsor_id = distributor.id`,
    value: `recruits_${index}.recruits`,
  }
}

/** Of amounts of money those of the currency, and of others what they are worth in it where that is the one to compare in. */
function sumOf(
  {
    metric,
    currency_code,
  }: { metric: keyof typeof rolledUpMetrics; currency_code?: string },
  { from, to }: DayRange,
  { question, bind }: Asked
): string {
  const { scope, measure } = rolledUpMetrics[metric]
  const days = `scope = '${scope}' AND day BETWEEN ${bind(from)}::date AND ${bind(to)}::date`
  if (currency_code === undefined) {
    return `sum(${measure}) FILTER (WHERE ${days})`
  }
  return currency_code === question.referenceCurrency
    ? `sum(round(${measure} * factor)) FILTER (WHERE ${days})`
    : `sum(${measure}) FILTER (WHERE ${days} AND currency_code = ${bind(currency_code)})`
}

/** Whose results any of the criteria looks at. */
function scopesOf(criteria: readonly Criterion[]): string[] {
  const scopes = criteria
    .filter(isRolledUp)
    .map(({ metric }) => rolledUpMetrics[metric].scope)
  return [...new Set(scopes)]
}

/** The days that any of the criteria looks at. */
function wholeRange(criteria: readonly Criterion[], day: string): DayRange {
  const ranges = criteria
    .filter(isRolledUp)
    .map(({ window }) => rangeOf(window, day))
  return {
    from: ranges.reduce(
      (first, { from }) => (from < first ? from : first),
      day
    ),
    to: ranges.reduce((last, { to }) => (to > last ? to : last), day),
  }
}
