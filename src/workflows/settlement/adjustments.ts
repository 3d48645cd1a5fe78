import type { Actor } from "../../modules/distribution/audit/record-audit"
import type { AdjustmentKind } from "../../modules/distribution/settlement/adjustment-kinds"
import { distributionOf } from "../steps/module"
import { verbWorkflow } from "../verb-workflow"

export interface AdjustBalanceInput {
  distributor_id: string
  currency_code: string
  kind: AdjustmentKind
  /** Minor units, as digits; below zero where it takes. */
  amount_minor: string
  reason: string
  /** A statement under review that it is to change, instead of the balance. */
  statement_id?: string | null
  /** The same key twice books once. */
  request_key?: string | null
  actor: Actor
}

/** Books an adjustment, bonus or clawback by hand. */
export const adjustBalanceWorkflow = verbWorkflow(
  "distribution-adjust-balance",
  (input: AdjustBalanceInput, container) =>
    distributionOf(container).settlement.adjust({
      distributorId: input.distributor_id,
      currency: input.currency_code,
      kind: input.kind,
      amountMinor: BigInt(input.amount_minor),
      reason: input.reason,
      statementId: input.statement_id,
      requestKey: input.request_key,
      actor: input.actor,
    })
)

/** Takes an adjustment back by a counter-entry, once. */
export const reverseAdjustmentWorkflow = verbWorkflow(
  "distribution-reverse-adjustment",
  (input: { id: string; reason: string; actor: Actor }, container) =>
    distributionOf(container).settlement.reverseAdjustment(input)
)
