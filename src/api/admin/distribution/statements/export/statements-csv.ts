import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminStatementSummary } from "../../../../types"
import { presentSummaries } from "../present-summaries"

const PAGE = 500

const columns = [
  "number",
  "status",
  "distributor_id",
  "code",
  "name",
  "currency_code",
  "starts_at",
  "ends_at",
  "opening",
  "commissions",
  "clawbacks",
  "bonuses",
  "adjustments",
  "payouts",
  "closing",
  "drawn",
  "carried",
  "adjusted",
  "vat_added",
  "withheld",
  "fee",
  "payable",
  "paid",
  "returned",
  "due_at",
  "approved_at",
  "paid_at",
]

/**
 * The statements that match, page by page by number. What a spreadsheet would
 * take for a formula is written as text; amounts stay numbers.
 */
export async function* statementsCsv(
  scope: MedusaContainer,
  filters: Record<string, unknown>
): AsyncGenerator<string> {
  yield stringify([columns], { bom: true })
  let after = "0"
  for (;;) {
    const rows = await distributionOf(scope).listStatements(
      { $and: [filters, { number: { $gt: after } }] },
      { take: PAGE, order: { number: "ASC" } }
    )
    const presented = await presentSummaries(scope, rows)
    yield stringify(presented.map(toRow), { columns, escape_formulas: true })
    after = rows.at(-1)?.number ?? after
    if (rows.length < PAGE) {
      return
    }
  }
}

function toRow({ distributor, ...statement }: AdminStatementSummary) {
  return {
    ...statement,
    distributor_id: distributor.id,
    code: distributor.code,
    name: distributor.name,
  }
}
