import type { MedusaContainer } from "@medusajs/framework/types"
import { amountsIn } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import type { Statement } from "../../../shared/rows"
import type { StoreStatementSummary } from "../../../types"

/** A distributor's own statements, without their lines. */
export async function presentOwnStatements(
  scope: MedusaContainer,
  rows: readonly Statement[]
): Promise<StoreStatementSummary[]> {
  const toAmount = await amountsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  return rows.map((row) =>
    presentOwnStatement(row, (minorUnits) =>
      toAmount(minorUnits, row.currency_code)
    )
  )
}

function presentOwnStatement(
  row: Statement,
  inMajor: (minorUnits: string | bigint) => number
): StoreStatementSummary {
  return {
    id: row.id,
    number: Number(row.number),
    status: row.status,
    currency_code: row.currency_code,
    starts_at: isoOrNull(row.starts_at),
    ends_at: row.ends_at.toISOString(),
    opening: inMajor(row.opening),
    commissions: inMajor(row.commissions),
    clawbacks: inMajor(row.clawbacks),
    bonuses: inMajor(row.bonuses),
    adjustments: inMajor(row.adjustments),
    payouts: inMajor(row.payouts),
    closing: inMajor(row.closing),
    drawn: inMajor(row.drawn),
    carried: inMajor(BigInt(row.closing) - BigInt(row.drawn)),
    adjusted: inMajor(row.adjusted),
    payable: row.payable === null ? null : inMajor(row.payable),
    paid: inMajor(row.paid),
    due_at: row.due_at.toISOString(),
    issued_at: isoOrNull(row.issued_at),
    review_until: isoOrNull(row.review_until),
    approved_at: isoOrNull(row.approved_at),
    paid_at: isoOrNull(row.paid_at),
  }
}
