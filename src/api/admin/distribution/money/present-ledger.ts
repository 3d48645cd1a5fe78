import type { MedusaContainer } from "@medusajs/framework/types"
import type { LedgerEntry } from "../../../../modules/distribution/ledger/ledger-of"
import { amountsIn, type ToAmount } from "../../../shared/amounts"
import { entryAmounts } from "../../../shared/read-ledger"
import { userNames } from "../../../shared/user-names"
import type { AdminLedgerEntry } from "../../../types"

interface Surroundings {
  currency: string
  toAmount: ToAmount
  authors: ReadonlyMap<string, string>
}

/** Movements of one currency with what they are of, as the merchant sees them; their authors are read in one go. */
export async function presentLedger(
  scope: MedusaContainer,
  rows: readonly LedgerEntry[],
  currency: string
): Promise<AdminLedgerEntry[]> {
  const surroundings = {
    currency,
    toAmount: await amountsIn(scope, [currency]),
    authors: await userNames(
      scope,
      rows.map(({ actor_id }) => actor_id)
    ),
  }
  return rows.map((row) => presentEntry(row, surroundings))
}

function presentEntry(
  row: LedgerEntry,
  { authors, ...amounts }: Surroundings
): AdminLedgerEntry {
  const { order_id, statement_id, payout_id, adjustment_id } = row
  const statementNumber = row.statement_number
  return {
    ...entryAmounts(row, { ...amounts, statementNumber }),
    order: order_id ? { id: order_id, display_id: row.order_display_id } : null,
    statement: statement_id
      ? {
          id: statement_id,
          number: Number(statementNumber),
          status: row.statement_status!,
        }
      : null,
    payout: payout_id ? { id: payout_id, status: row.payout_status! } : null,
    adjustment: adjustment_id
      ? {
          id: adjustment_id,
          kind: row.adjustment_kind!,
          reason: row.reason ?? "",
          author: authors.get(row.actor_id ?? "") ?? null,
        }
      : null,
    award: row.award_id ? { id: row.award_id, title: row.reason ?? "" } : null,
  }
}
