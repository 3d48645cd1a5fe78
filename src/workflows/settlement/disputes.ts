import type { Actor } from "../../modules/distribution/audit/record-audit"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"

/** Objects to a statement under review, or to one line of it. */
export const openDisputeWorkflow = verbWorkflow(
  "distribution-open-dispute",
  (
    input: {
      statement_id: string
      distributor_id: string
      transfer_id?: string | null
      message: string
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).settlement.openDispute({
      statementId: input.statement_id,
      distributorId: input.distributor_id,
      transferId: input.transfer_id,
      message: input.message,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Answers an objection, and changes the statement where it was right. */
export const answerDisputeWorkflow = verbWorkflow(
  "distribution-answer-dispute",
  (
    input: {
      id: string
      is_accepted: boolean
      answer: string
      /** Minor units, as digits. */
      adjust_minor?: string | null
      actor: Actor
      at?: string
    },
    container
  ) =>
    distributionOf(container).settlement.answerDispute({
      id: input.id,
      isAccepted: input.is_accepted,
      answer: input.answer,
      adjustMinor: input.adjust_minor ? BigInt(input.adjust_minor) : null,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Takes an objection back that was not answered yet. */
export const withdrawDisputeWorkflow = verbWorkflow(
  "distribution-withdraw-dispute",
  (input: { id: string; distributor_id: string }, container) =>
    distributionOf(container).settlement.withdrawDispute({
      id: input.id,
      distributorId: input.distributor_id,
    })
)
