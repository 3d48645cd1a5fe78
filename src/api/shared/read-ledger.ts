import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  LedgerEntry,
  LedgerQuestion,
} from "../../modules/distribution/ledger/ledger-of"
import { distributionOf } from "../../workflows/steps/module"
import type { LedgerEntryAmounts } from "../types"
import type { ToAmount } from "./amounts"
import { dateOrNull } from "./dates"
import type { ExportLedger, ReadLedger } from "./money-validators"
import { movementSentence } from "./words"

/** What a query asks of a distributor's ledger. */
export function ledgerQuestion(
  distributorId: string,
  { currency_code, account, code, from, until }: ExportLedger
): Omit<LedgerQuestion, "limit"> {
  return {
    distributorId,
    currency: currency_code,
    kind: account,
    codes: code === undefined ? null : [code].flat(),
    from: dateOrNull(from),
    until: dateOrNull(until),
  }
}

export interface LedgerPage {
  rows: LedgerEntry[]
  /** Where older ones go on; null when there are none. */
  next: string | null
}

/** A page of a distributor's ledger; one more is read, to know whether that is all. */
export async function readLedger(
  scope: MedusaContainer,
  distributorId: string,
  query: ReadLedger
): Promise<LedgerPage> {
  const { before, limit } = query
  const read = await distributionOf(scope).settlement.ledgerOf({
    ...ledgerQuestion(distributorId, query),
    before,
    limit: limit + 1,
  })
  const rows = read.slice(0, limit)
  return {
    rows,
    next: read.length > limit ? rows.at(-1)!.transfer_id : null,
  }
}

/** What every entry says, whoever reads it; a statement that a reader may not see has no number. */
export function entryAmounts(
  row: LedgerEntry,
  {
    currency,
    statementNumber,
    toAmount,
  }: { currency: string; statementNumber: string | null; toAmount: ToAmount }
): LedgerEntryAmounts {
  return {
    transfer_id: row.transfer_id,
    code: row.code,
    amount: toAmount(row.amount, currency),
    balance: toAmount(row.balance, currency),
    explanation: movementSentence(row.code, {
      orderDisplayId: row.order_display_id,
      statementNumber,
    }),
    created_at: row.created_at.toISOString(),
  }
}
