import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import { resultScopes } from "../../../../../../modules/distribution/domain/growth/metrics"
import type { ResultsPageRow } from "../../../../../../modules/distribution/growth/results/results-page"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { amountsIn } from "../../../../../shared/amounts"
import { distributorSummaries } from "../../../../../shared/distributor-summaries"
import { presentMeasures } from "../../../../../shared/growth/present-results"
import { tierNames } from "../../present-verdicts"
import type { ExportResults } from "../../validators"

const PAGE = 500

const measured = [
  "net",
  "returned",
  "units",
  "orders",
  "new_customers",
  "repeat_orders",
  "commission",
] as const

/**
 * What each distributor, its direct recruits and its team brought, a row for each
 * currency, and for each day or month where that is asked for, page by page. What
 * a spreadsheet would take for a formula is written as text; amounts stay numbers.
 */
export async function* resultsCsv(
  scope: MedusaContainer,
  { from, to, by, distributor_id, tier_id }: ExportResults
): AsyncGenerator<string> {
  const columns = [
    "distributor_id",
    "code",
    "name",
    "tier",
    "currency_code",
    ...(by ? ["day"] : []),
    ...resultScopes.flatMap((whose) =>
      measured.map((measure) => `${whose}_${measure}`)
    ),
  ]
  const { growth } = distributionOf(scope)
  yield stringify([columns], { bom: true })
  for (let after: ResultsPageRow | undefined; ;) {
    const rows = await growth.resultsPage({
      from,
      to,
      by,
      distributorIds: listOf(distributor_id),
      tierIds: listOf(tier_id),
      after,
      limit: PAGE,
    })
    yield stringify(await linesOf(scope, rows), {
      columns,
      escape_formulas: true,
    })
    if (rows.length < PAGE) {
      return
    }
    after = rows.at(-1)
  }
}

function listOf<T>(asked: T | T[] | undefined): T[] | undefined {
  return asked === undefined ? undefined : ([asked].flat() as T[])
}

/** Rows with what their distributors and tiers are called, read in batches. */
async function linesOf(
  scope: MedusaContainer,
  rows: readonly ResultsPageRow[]
) {
  const distributors = await distributorSummaries(
    scope,
    rows.map((row) => row.distributor_id)
  )
  const tierName = await tierNames(scope)
  const toAmount = await amountsIn(
    scope,
    rows.map((row) => row.currency_code)
  )
  return rows.map((row) => {
    const { code, name } = distributors.get(row.distributor_id)!
    const measures = resultScopes.flatMap((whose) => {
      const values = presentMeasures(row[whose], row.currency_code, toAmount)
      return measured.map((measure) => [`${whose}_${measure}`, values[measure]])
    })
    return {
      distributor_id: row.distributor_id,
      code,
      name,
      tier: tierName(row.tier_id).name,
      currency_code: row.currency_code,
      day: row.day,
      ...Object.fromEntries(measures),
    }
  })
}
