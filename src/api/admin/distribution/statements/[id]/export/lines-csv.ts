import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminStatementLine } from "../../../../../settlement-types"
import type { Statement } from "../../../../../shared/rows"
import { presentLines } from "../../present-lines"

const PAGE = 200

const columns = [
  "number",
  "transfer_id",
  "booked_at",
  "counts_as",
  "movement",
  "order",
  "level",
  "rule",
  "rate_percent",
  "reason",
  "author",
  "payout_id",
  "currency_code",
  "amount",
]

/**
 * The lines of a statement, page by page. What a spreadsheet would take for a
 * formula is written as text; amounts stay numbers.
 */
export async function* linesCsv(
  scope: MedusaContainer,
  statement: Statement
): AsyncGenerator<string> {
  yield stringify([columns], { bom: true })
  const { settlement } = distributionOf(scope)
  let after = "0"
  for (;;) {
    const page = { after, limit: PAGE }
    const lines = await settlement.statementLines(statement, page)
    const presented = await presentLines(scope, lines, statement.currency_code)
    const rows = presented.map((line) => toRow(line, statement))
    yield stringify(rows, { columns, escape_formulas: true })
    after = lines.at(-1)?.transfer_id ?? after
    if (lines.length < PAGE) {
      return
    }
  }
}

const PPM_OF_PERCENT = 10_000

function toRow(
  { commission, adjustment, ...line }: AdminStatementLine,
  { number, currency_code }: Statement
) {
  const ratePpm = commission?.rate_ppm ?? null
  return {
    number: Number(number),
    transfer_id: line.transfer_id,
    booked_at: line.created_at,
    counts_as: line.counts_as,
    movement: line.code,
    order: line.order_display_id ?? line.order_id,
    level: commission?.level,
    rule: commission?.rule_name.en,
    rate_percent: ratePpm === null ? null : ratePpm / PPM_OF_PERCENT,
    reason: adjustment?.reason,
    author: adjustment?.author,
    payout_id: line.payout_id,
    currency_code,
    amount: line.amount,
  }
}
