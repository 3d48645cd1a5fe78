import type { EntityManager } from "typeorm"
import {
  isTenure,
  rolledUpOf,
  targetUnit,
  type TargetTerms,
} from "../../domain/growth/target"
import type { DayRange } from "../../domain/growth/window"
import type { KeptRate } from "../../entities/target-period"
import { countLines } from "./count-lines"

/** Hands a value over to a statement and gives its place in it. */
export type Bind = (value: unknown) => string

export interface ResultsToCount {
  terms: TargetTerms
  rates: readonly KeptRate[]
  range: DayRange
  zone: string
  /** The last day that counts for tenure. */
  today: string
  /** Of everybody, when left out. */
  distributorIds?: readonly string[]
}

/** Results as SQL: `distributor_id` and `result`, where there is any. Call in a transaction. */
export async function countedResults(
  manager: EntityManager,
  counting: ResultsToCount,
  bind: Bind
): Promise<string> {
  if (isTenure(counting.terms)) {
    return tenure(counting, bind)
  }
  const source = counting.terms.only
    ? await ofLines(manager, counting, bind)
    : ofDays(counting, bind)
  return `
    SELECT daily.distributor_id, coalesce(sum(${worth(counting, bind)}), 0)::bigint AS result
      FROM ${source} AS daily
     GROUP BY daily.distributor_id`
}

/** The same for a few distributors, read at once. */
export async function resultsOfFew(
  manager: EntityManager,
  counting: ResultsToCount & { distributorIds: readonly string[] }
): Promise<Map<string, bigint>> {
  const parameters: unknown[] = []
  const sql = await countedResults(
    manager,
    counting,
    (value) => `$${parameters.push(value)}`
  )
  const rows: { distributor_id: string; result: string }[] =
    await manager.query(
      `SELECT distributor_id, result::text AS result FROM (${sql}) AS counted`,
      parameters
    )
  return new Map(
    rows.map(({ distributor_id, result }) => [distributor_id, BigInt(result)])
  )
}

/** Amounts of other currencies are worth what the period's rates say; without a rate, nothing. */
function worth({ terms, rates }: ResultsToCount, bind: Bind): string {
  return targetUnit(terms) === "money"
    ? `round(daily.value * CASE
         WHEN daily.currency_code = ${bind(terms.currency_code)} THEN 1
         ELSE (SELECT factor FROM jsonb_to_recordset(${bind(JSON.stringify(rates))}::jsonb)
                        AS rate (currency_code text, from_day date, factor numeric)
                WHERE rate.currency_code = daily.currency_code AND rate.from_day <= daily.day
                ORDER BY rate.from_day DESC LIMIT 1) END)`
    : "daily.value"
}

function ofDays(
  { terms, range, distributorIds }: ResultsToCount,
  bind: Bind
): string {
  const { scope, measure } = rolledUpOf(terms)!
  return `(SELECT distributor_id, currency_code, day, ${measure} AS value
             FROM distribution_daily_result
            WHERE scope = '${scope}'
              AND day BETWEEN ${bind(range.from)}::date AND ${bind(range.to)}::date
              ${distributorIds ? `AND distributor_id = ANY(${bind(distributorIds)}::text[])` : ""})`
}

async function ofLines(
  manager: EntityManager,
  counting: ResultsToCount,
  bind: Bind
): Promise<string> {
  const counted = await countLines(manager, counting)
  return `(SELECT * FROM json_to_recordset(${bind(JSON.stringify(counted))}::json)
                     AS line (distributor_id text, currency_code text, day date, value bigint))`
}

function tenure(
  { zone, today, distributorIds }: ResultsToCount,
  bind: Bind
): string {
  return `
    SELECT id AS distributor_id,
           (${bind(today)}::date - (approved_at AT TIME ZONE ${bind(zone)})::date)::bigint AS result
      FROM distribution_distributor
     WHERE approved_at IS NOT NULL
       ${distributorIds ? `AND id = ANY(${bind(distributorIds)}::text[])` : ""}`
}
