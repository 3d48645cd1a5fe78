import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import { distributionOf } from "../../../../../../../workflows/steps/module"
import { amountsIn, type ToAmount } from "../../../../../../shared/amounts"
import { distributorSummaries } from "../../../../../../shared/distributor-summaries"

const PAGE = 500

const columns = [
  "currency_code",
  "distributor_id",
  "code",
  "name",
  "paid",
  "simulated",
  "change",
]

interface Exported {
  id: string
  currencies: readonly string[]
}

/**
 * What every distributor has and would have, page by page. What a spreadsheet
 * would take for a formula is written as text; amounts stay numbers.
 */
export async function* sharesCsv(
  scope: MedusaContainer,
  { id, currencies }: Exported
): AsyncGenerator<string> {
  const toAmount = await amountsIn(scope, currencies)
  yield stringify([columns], { bom: true })
  for (const currency of currencies) {
    yield* linesIn(scope, { id, currency, toAmount })
  }
}

async function* linesIn(
  scope: MedusaContainer,
  {
    id,
    currency,
    toAmount,
  }: { id: string; currency: string; toAmount: ToAmount }
): AsyncGenerator<string> {
  let after = ""
  for (;;) {
    const shares = await distributionOf(scope).simulations.shares({
      simulationId: id,
      currency,
      after,
      limit: PAGE,
    })
    const names = await distributorSummaries(
      scope,
      shares.map(({ distributor_id }) => distributor_id)
    )
    const rows = shares.map(({ distributor_id, paid, simulated }) => ({
      currency_code: currency,
      distributor_id,
      code: names.get(distributor_id)?.code,
      name: names.get(distributor_id)?.name,
      paid: toAmount(paid, currency),
      simulated: toAmount(simulated, currency),
      change: toAmount(BigInt(simulated) - BigInt(paid), currency),
    }))
    yield stringify(rows, { columns, escape_formulas: true })
    after = shares.at(-1)?.distributor_id ?? ""
    if (shares.length < PAGE) {
      return
    }
  }
}
