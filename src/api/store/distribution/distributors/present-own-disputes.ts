import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import type { Adjustment, StatementDispute } from "../../../shared/rows"
import type { StoreDispute } from "../../../types"

/** A distributor's own objections, with what came of them. */
export async function presentOwnDisputes(
  scope: MedusaContainer,
  rows: readonly StatementDispute[]
): Promise<StoreDispute[]> {
  const adjustments = await adjustmentsOf(scope, rows)
  const toAmount = await amountsIn(
    scope,
    [...adjustments.values()].map(({ currency_code }) => currency_code)
  )
  return rows.map((row) => {
    const adjustment = adjustments.get(row.adjustment_id ?? "")
    return {
      id: row.id,
      statement_id: row.statement_id,
      transfer_id: row.transfer_id,
      status: row.status,
      message: row.message,
      answer: row.answer,
      answered_at: isoOrNull(row.answered_at),
      adjusted: adjustment
        ? toAmount(adjustment.amount, adjustment.currency_code)
        : null,
      created_at: row.created_at.toISOString(),
    }
  })
}

async function adjustmentsOf(
  scope: MedusaContainer,
  rows: readonly StatementDispute[]
): Promise<Map<string, Adjustment>> {
  const ids = rows.flatMap(({ adjustment_id }) => adjustment_id ?? [])
  const adjustments = await distributionOf(scope).listAdjustments(
    { id: ids },
    { take: null }
  )
  return new Map(adjustments.map((row) => [row.id, row]))
}
