import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import type { Adjustment } from "../../../shared/rows"
import { userNames } from "../../../shared/user-names"
import type { AdminAdjustment } from "../../../types"

/** Adjustments with who booked them and what took them back, read in one go. */
export async function presentAdjustments(
  scope: MedusaContainer,
  rows: readonly Adjustment[]
): Promise<AdminAdjustment[]> {
  const reversals = await reversalsOf(scope, rows)
  const numbers = await statementNumbers(scope, rows)
  const authors = await userNames(
    scope,
    [...rows, ...reversals.values()].map(({ actor_id }) => actor_id)
  )
  const authorOf = ({ actor_id }: Adjustment) =>
    authors.get(actor_id ?? "") ?? null
  const toAmount = await amountsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  return rows.map((row) => ({
    id: row.id,
    distributor_id: row.distributor_id,
    kind: row.kind,
    currency_code: row.currency_code,
    amount: toAmount(row.amount, row.currency_code),
    reason: row.reason,
    author: authorOf(row),
    statement: row.statement_id
      ? { id: row.statement_id, number: numbers.get(row.statement_id) ?? 0 }
      : null,
    reverses_id: row.reverses_id,
    reversed_by: reversalIn(reversals.get(row.id), authorOf),
    created_at: row.created_at.toISOString(),
  }))
}

function reversalIn(
  reversal: Adjustment | undefined,
  authorOf: (row: Adjustment) => string | null
): AdminAdjustment["reversed_by"] {
  return reversal
    ? {
        id: reversal.id,
        reason: reversal.reason,
        author: authorOf(reversal),
        created_at: reversal.created_at.toISOString(),
      }
    : null
}

/** What took these back, by what they took back. */
async function reversalsOf(
  scope: MedusaContainer,
  rows: readonly Adjustment[]
): Promise<Map<string, Adjustment>> {
  const reversals = await distributionOf(scope).listAdjustments(
    { reverses_id: rows.map(({ id }) => id) },
    { take: null }
  )
  return new Map(reversals.map((row) => [row.reverses_id ?? "", row]))
}

async function statementNumbers(
  scope: MedusaContainer,
  rows: readonly Adjustment[]
): Promise<Map<string, number>> {
  const ids = rows.flatMap(({ statement_id }) => statement_id ?? [])
  const statements = await distributionOf(scope).listStatements(
    { id: [...new Set(ids)] },
    { select: ["id", "number"], take: null }
  )
  return new Map(statements.map(({ id, number }) => [id, Number(number)]))
}
