import type { MedusaContainer } from "@medusajs/framework/types"
import type { MovementCode } from "../../../../modules/distribution/domain/movements"
import { distributionOf } from "../../../../workflows/steps/module"
import type {
  AdminPayoutDetails,
  PayoutAuditEntry,
  PayoutTransfer,
} from "../../../types"
import { amountsIn } from "../../../shared/amounts"
import { peopleOf } from "../../../shared/people"
import { presentPayouts } from "./present-payouts"

/** One payout with the movements of its money and what happened to it; throws `not_found`. */
export async function presentPayout(
  scope: MedusaContainer,
  id: string
): Promise<AdminPayoutDetails> {
  const row = await distributionOf(scope).retrievePayout(id)
  const [[payout], transfers, history] = await Promise.all([
    presentPayouts(scope, [row]),
    transfersOf(scope, row),
    historyOf(scope, id),
  ])
  return { ...payout!, transfers, history }
}

async function transfersOf(
  scope: MedusaContainer,
  { id, currency_code }: { id: string; currency_code: string }
): Promise<PayoutTransfer[]> {
  const rows = await distributionOf(scope).payouts.transfersOf(id)
  const toAmount = await amountsIn(scope, [currency_code])
  return rows.map((row) => ({
    id: row.id,
    code: row.code as MovementCode,
    amount: toAmount(row.amount, currency_code),
    created_at: row.created_at.toISOString(),
  }))
}

async function historyOf(
  scope: MedusaContainer,
  id: string
): Promise<PayoutAuditEntry[]> {
  const rows = await distributionOf(scope).listAuditEntries(
    { subject_id: id, subject_type: "payout" },
    { take: null, order: { id: "DESC" } }
  )
  const personOf = await peopleOf(
    scope,
    rows.map(({ actor_id }) => actor_id)
  )
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    actor: personOf(row.actor_id),
    detail: row.detail,
    created_at: row.created_at.toISOString(),
  }))
}
