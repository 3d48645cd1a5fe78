import type { MedusaContainer } from "@medusajs/framework/types"
import type { ListedDispute } from "../../../../modules/distribution/settlement/list-disputes"
import type { AdminDispute } from "../../../types"
import { amountsIn, type ToAmount } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import { distributorSummaries } from "../../../shared/distributor-summaries"

/** Disputes with the statement and line that they are about, as the Admin API answers them. */
export async function presentDisputes(
  scope: MedusaContainer,
  rows: readonly ListedDispute[]
): Promise<AdminDispute[]> {
  const distributors = await distributorSummaries(
    scope,
    rows.map(({ distributor_id }) => distributor_id)
  )
  const toAmount = await amountsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    message: row.message,
    answer: row.answer,
    answered_by: row.answered_by,
    answered_at: isoOrNull(row.answered_at),
    adjusted:
      row.adjusted === null ? null : toAmount(row.adjusted, row.currency_code),
    created_at: row.created_at.toISOString(),
    distributor: distributors.get(row.distributor_id) ?? {
      id: row.distributor_id,
      code: "",
      name: row.distributor_id,
    },
    statement: {
      id: row.statement_id,
      number: Number(row.statement_number),
      currency_code: row.currency_code,
      status: row.statement_status,
    },
    line: lineOf(row, toAmount),
  }))
}

function lineOf(
  {
    transfer_id,
    line_code,
    line_amount,
    order_id,
    order_display_id,
    currency_code,
  }: ListedDispute,
  toAmount: ToAmount
): AdminDispute["line"] {
  return transfer_id === null || line_code === null || line_amount === null
    ? null
    : {
        transfer_id,
        code: line_code,
        amount: toAmount(line_amount, currency_code),
        order_id,
        order_display_id,
      }
}
