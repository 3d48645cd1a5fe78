import type { MedusaContainer } from "@medusajs/framework/types"
import { amountsIn } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import type { Payout } from "../../../shared/rows"
import type { StorePayout } from "../../../types"

/** What a payout is read with: of its method no more than anybody may see. */
export const WITH_METHOD = {
  relations: ["method", "statement"],
  select: ["method.kind", "method.hint", "statement.number"],
} as const

/** A distributor's own payouts, read with their methods. */
export async function presentOwnPayouts(
  scope: MedusaContainer,
  rows: readonly Payout[]
): Promise<StorePayout[]> {
  const toAmount = await amountsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  return rows.map((row) => ({
    id: row.id,
    statement: {
      id: row.statement_id,
      number: Number(row.statement?.number),
    },
    currency_code: row.currency_code,
    amount: toAmount(row.amount, row.currency_code),
    status: row.status,
    method: {
      kind: row.method?.kind ?? "",
      hint: row.method?.hint ?? "",
    },
    reason: row.reason,
    created_at: row.created_at.toISOString(),
    sent_at: isoOrNull(row.sent_at),
    paid_at: isoOrNull(row.paid_at),
  }))
}
