import type { EntityManager } from "typeorm"
import {
  type Measure,
  measures,
  type ResultScope,
} from "../../domain/growth/metrics"
import type { DayRange } from "../../domain/growth/window"

export interface ResultsQuestion extends DayRange {
  distributorId: string
  /** How finely; one row for everything, when left out. */
  by?: "day" | "month"
}

/** Measures as digits: minor units, thousandths or counts. */
export interface ResultRow extends Record<Measure, string> {
  /** The first day of what the row sums; null for everything. */
  day: string | null
  scope: ResultScope
  currency_code: string
}

/** A distributor's results, by scope, currency and day or month. Walks the primary key. */
export async function resultsOf(
  manager: EntityManager,
  { distributorId, from, to, by }: ResultsQuestion
): Promise<ResultRow[]> {
  const sums = measures
    .map((measure) => `sum(${measure})::text AS ${measure}`)
    .join(", ")
  const day = by ? `date_trunc('${by}', day::timestamp)::date::text` : "NULL"
  return manager.query(
    `SELECT ${day} AS day, scope, currency_code, ${sums}
       FROM distribution_daily_result
      WHERE distributor_id = $1 AND day BETWEEN $2::date AND $3::date
      GROUP BY 1, scope, currency_code
      ORDER BY 1, scope, currency_code`,
    [distributorId, from, to]
  )
}
