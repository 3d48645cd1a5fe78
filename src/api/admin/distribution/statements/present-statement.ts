import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import type {
  AdminStatement,
  AdminStatementAdjustment,
  AdminStatementPayout,
} from "../../../types"
import { amountsIn } from "../../../shared/amounts"
import { isoOrNull } from "../../../shared/dates"
import type { Statement } from "../../../shared/rows"
import { userNames } from "../../../shared/user-names"
import { presentDisputes } from "../disputes/present-disputes"
import { presentFigures } from "../../../shared/present-figures"
import { presentSummaries } from "./present-summaries"
import { presentWarnings } from "./present-warnings"

/** The whole statement as the Admin API answers it; throws `not_found`. */
export async function presentStatement(
  scope: MedusaContainer,
  id: string
): Promise<AdminStatement> {
  const distribution = distributionOf(scope)
  const row = await distribution.retrieveStatement(id)
  const [summary] = await presentSummaries(scope, [row])
  const figures = await presentFigures(scope, row, new Date())
  const [disputes] = await distribution.settlement.listDisputes({
    statementIds: [id],
  })
  return {
    ...summary!,
    approved_by: row.approved_by,
    void_reason: row.void_reason,
    figures,
    warnings: await presentWarnings(scope, row, figures),
    disputes: await presentDisputes(scope, disputes),
    review_adjustments: await adjustmentsOf(scope, row),
    statement_payouts: await payoutsOf(scope, row),
  }
}

async function adjustmentsOf(
  scope: MedusaContainer,
  { id, currency_code }: Statement
): Promise<AdminStatementAdjustment[]> {
  const rows = await distributionOf(scope).listAdjustments(
    { statement_id: id },
    { take: null, order: { created_at: "ASC", id: "ASC" } }
  )
  const toAmount = await amountsIn(scope, [currency_code])
  const names = await userNames(
    scope,
    rows.map(({ actor_id }) => actor_id)
  )
  return rows.map((row) => ({
    id: row.id,
    amount: toAmount(row.amount, currency_code),
    reason: row.reason,
    author: names.get(row.actor_id ?? "") ?? null,
    created_at: row.created_at.toISOString(),
  }))
}

async function payoutsOf(
  scope: MedusaContainer,
  { id, currency_code }: Statement
): Promise<AdminStatementPayout[]> {
  const rows = await distributionOf(scope).listPayouts(
    { statement_id: id },
    {
      take: null,
      order: { created_at: "ASC", id: "ASC" },
      relations: ["method"],
      select: ["method.hint"],
    }
  )
  const toAmount = await amountsIn(scope, [currency_code])
  return rows.map((row) => ({
    id: row.id,
    batch_id: row.batch_id,
    status: row.status,
    amount: toAmount(row.amount, currency_code),
    provider_id: row.provider_id,
    method_hint: row.method?.hint ?? null,
    reference: row.reference,
    reason: row.reason,
    created_at: row.created_at.toISOString(),
    sent_at: isoOrNull(row.sent_at),
    paid_at: isoOrNull(row.paid_at),
  }))
}
