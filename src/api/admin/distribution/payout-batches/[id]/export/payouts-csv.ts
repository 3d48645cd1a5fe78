import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminPayout } from "../../../../../types"
import { presentPayouts } from "../../../payouts/present-payouts"

const PAGE = 500

const columns = [
  "payout_id",
  "statement",
  "distributor_id",
  "code",
  "name",
  "currency_code",
  "amount",
  "status",
  "provider_id",
  "method",
  "reference",
  "reason",
  "sent_at",
  "paid_at",
]

/**
 * Every payout of a batch, page by page. What a spreadsheet would take for a
 * formula is written as text; amounts stay numbers.
 */
export async function* payoutsCsv(
  scope: MedusaContainer,
  batchId: string
): AsyncGenerator<string> {
  yield stringify([columns], { bom: true })
  let after = ""
  for (;;) {
    const rows = await distributionOf(scope).listPayouts(
      { batch_id: batchId, id: { $gt: after } },
      { take: PAGE, order: { id: "ASC" } }
    )
    const payouts = await presentPayouts(scope, rows)
    yield stringify(payouts.map(lineOf), { columns, escape_formulas: true })
    after = rows.at(-1)?.id ?? ""
    if (rows.length < PAGE) {
      return
    }
  }
}

function lineOf({ distributor, method, statement, ...payout }: AdminPayout) {
  return {
    ...payout,
    payout_id: payout.id,
    statement: statement.number,
    distributor_id: distributor?.id,
    code: distributor?.code,
    name: distributor?.name,
    provider_id: method.provider_id,
    method: method.hint,
  }
}
