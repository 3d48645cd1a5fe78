import type { MedusaContainer } from "@medusajs/framework/types"
import type { LedgerEntry } from "../../../../modules/distribution/ledger/ledger-of"
import { amountsIn, type ToAmount } from "../../../shared/amounts"
import { entryAmounts } from "../../../shared/read-ledger"
import type { StoreLedgerEntry } from "../../../types"

/** Movements of one currency of a distributor's own money. */
export async function presentOwnLedger(
  scope: MedusaContainer,
  rows: readonly LedgerEntry[],
  currency: string
): Promise<StoreLedgerEntry[]> {
  const toAmount = await amountsIn(scope, [currency])
  return rows.map((row) => presentOwnEntry(row, { currency, toAmount }))
}

function presentOwnEntry(
  row: LedgerEntry,
  amounts: { currency: string; toAmount: ToAmount }
): StoreLedgerEntry {
  const { payout_id, payout_status } = row
  const statement = statementOf(row)
  const statementNumber = statement && String(statement.number)
  return {
    ...entryAmounts(row, { ...amounts, statementNumber }),
    order: row.order_id ? { display_id: row.order_display_id } : null,
    statement,
    payout: payout_id ? { id: payout_id, status: payout_status! } : null,
    reason: row.reason,
  }
}

/** None that did not go out. */
function statementOf(row: LedgerEntry): StoreLedgerEntry["statement"] {
  return row.statement_id && row.is_statement_out
    ? { id: row.statement_id, number: Number(row.statement_number) }
    : null
}
