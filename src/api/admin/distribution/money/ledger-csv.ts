import type { MedusaContainer } from "@medusajs/framework/types"
import { stringify } from "csv-stringify/sync"
import type {
  LedgerEntry,
  LedgerQuestion,
} from "../../../../modules/distribution/ledger/ledger-of"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminLedgerEntry } from "../../../types"
import { presentLedger } from "./present-ledger"

const PAGE = 500

const columns = [
  "created_at",
  "transfer_id",
  "code",
  "description_en",
  "description_zhCN",
  "order",
  "statement",
  "payout_id",
  "reason",
  "author",
  "currency_code",
  "amount",
  "balance",
]

/**
 * Every movement that is asked for, newest first, page by page. What a
 * spreadsheet would take for a formula is written as text; amounts stay numbers.
 */
export async function* ledgerCsv(
  scope: MedusaContainer,
  question: Omit<LedgerQuestion, "limit">
): AsyncGenerator<string> {
  yield stringify([columns], { bom: true })
  let place: Pick<LedgerQuestion, "before" | "balanceBefore"> = {}
  for (;;) {
    const rows = await distributionOf(scope).settlement.ledgerOf({
      ...question,
      ...place,
      limit: PAGE,
    })
    const entries = await presentLedger(scope, rows, question.currency)
    yield stringify(
      entries.map((entry) => line(entry, question.currency)),
      { columns, escape_formulas: true }
    )
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) {
      return
    }
    place = placeBefore(last)
  }
}

/** Where older ones go on, with what the account held there: so a page costs the same at any depth. */
function placeBefore({ transfer_id, amount, balance }: LedgerEntry) {
  return {
    before: transfer_id,
    balanceBefore: (BigInt(balance) - BigInt(amount)).toString(),
  }
}

function line(entry: AdminLedgerEntry, currency: string) {
  const { order, statement, payout, adjustment, explanation } = entry
  return {
    ...entry,
    description_en: explanation.en,
    description_zhCN: explanation.zhCN,
    order: order && (order.display_id ?? order.id),
    statement: statement?.number,
    payout_id: payout?.id,
    reason: adjustment?.reason,
    author: adjustment?.author,
    currency_code: currency,
  }
}
