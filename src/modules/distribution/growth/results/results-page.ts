import type { EntityManager } from "typeorm"
import {
  type Measure,
  measures,
  type ResultScope,
  resultScopes,
} from "../../domain/growth/metrics"
import type { DayRange } from "../../domain/growth/window"

export interface ResultsPageQuestion extends DayRange {
  /** Every distributor that has results, when left out. */
  distributorIds?: readonly string[]
  /** The tiers that distributors are in now; any, when left out. */
  tierIds?: readonly string[]
  /** How finely; one row for everything, when left out. */
  by?: "day" | "month"
  /** The last row of the page before. */
  after?: Pick<ResultsPageRow, "distributor_id" | "currency_code" | "day">
  limit: number
}

/** Measures as digits: minor units, thousandths or counts. */
export type Measured = Record<Measure, string>

/** What a distributor, its recruits and its team brought in one currency. */
export interface ResultsPageRow extends Record<ResultScope, Measured> {
  distributor_id: string
  /** The tier that it is in now. */
  tier_id: string
  currency_code: string
  /** The first day of what the row sums; null for everything. */
  day: string | null
}

/**
 * The next results of all distributors, by distributor, currency and day or month.
 * Walks the primary key from the last row on, so that every page costs the same.
 */
export function resultsPage(
  manager: EntityManager,
  question: ResultsPageQuestion
): Promise<ResultsPageRow[]> {
  const parameters: unknown[] = []
  const bind = (value: unknown): string => `$${parameters.push(value)}`
  const stretch =
    question.by && `date_trunc('${question.by}', day::timestamp)::date`
  const key = ["distributor_id", "currency_code"]
    .concat(stretch ?? [])
    .join(", ")
  return manager.query(
    `SELECT result.*, distributor.tier_id
       FROM (SELECT distributor_id, currency_code,
                    ${stretch ? `(${stretch})::text` : "NULL"} AS day,
                    ${resultScopes.map(sumsOf).join(", ")}
               FROM distribution_daily_result
              WHERE ${wanted(question, bind)} AND ${later(key, question.after, bind)}
              GROUP BY ${key} ORDER BY ${key} LIMIT ${bind(question.limit)}) AS result
       JOIN distribution_distributor AS distributor ON distributor.id = result.distributor_id
      ORDER BY result.distributor_id, result.currency_code, result.day`,
    parameters
  )
}

type Bind = (value: unknown) => string

function wanted(
  { from, to, distributorIds, tierIds }: ResultsPageQuestion,
  bind: Bind
): string {
  const conditions = [`day BETWEEN ${bind(from)}::date AND ${bind(to)}::date`]
  if (distributorIds) {
    conditions.push(`distributor_id = ANY(${bind(distributorIds)}::text[])`)
  }
  if (tierIds) {
    conditions.push(
      `distributor_id IN (SELECT id FROM distribution_distributor
                           WHERE tier_id = ANY(${bind(tierIds)}::text[]))`
    )
  }
  return conditions.join(" AND ")
}

/** What comes after a row; the index is entered at its distributor. */
function later(
  key: string,
  after: ResultsPageQuestion["after"],
  bind: Bind
): string {
  if (!after) {
    return "true"
  }
  const distributor = `${bind(after.distributor_id)}::text`
  const last = [distributor, `${bind(after.currency_code)}::text`].concat(
    after.day === null ? [] : `${bind(after.day)}::date`
  )
  return `distributor_id >= ${distributor} AND (${key}) > (${last.join(", ")})`
}

function sumsOf(scope: ResultScope): string {
  const sums = measures.map(
    (measure) =>
      `'${measure}', coalesce(sum(${measure}) FILTER (WHERE scope = '${scope}'), 0)::text`
  )
  return `json_build_object(${sums.join(", ")}) AS ${scope}`
}
