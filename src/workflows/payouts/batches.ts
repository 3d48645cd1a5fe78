import type { Actor } from "../../modules/distribution/audit/record-audit"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"
import { nudgePayouts } from "./nudge-payouts"

export interface CreatePayoutBatchInput {
  /** What is to be paid; every approved statement that is due, when left out. */
  payouts?: {
    statement_id: string
    /** Minor units, as digits; all that is open, when left out. */
    amount_minor?: string | null
    method_id?: string | null
  }[]
  currency_codes?: string[] | null
  /** The key of a keyed request that asks for it: the same twice makes one. */
  request_key?: string | null
  actor: Actor
  at?: string
}

/** Makes a batch of payouts and holds their money; nobody is paid before it is approved. */
export const createPayoutBatchWorkflow = verbWorkflow(
  "distribution-create-payout-batch",
  (input: CreatePayoutBatchInput, container) =>
    distributionOf(container).payouts.createBatch({
      payouts: input.payouts?.map((wanted) => ({
        statementId: wanted.statement_id,
        amountMinor: wanted.amount_minor ? BigInt(wanted.amount_minor) : null,
        methodId: wanted.method_id,
      })),
      currencies: input.currency_codes,
      requestKey: input.request_key,
      actor: input.actor,
      now: momentOf(input),
    })
)

/** Approves a batch, which sends it unless it takes a second person. */
export const approvePayoutBatchWorkflow = verbWorkflow(
  "distribution-approve-payout-batch",
  async (input: { id: string; actor: Actor; at?: string }, container) => {
    const batch = await distributionOf(container).payouts.approveBatch({
      ...input,
      now: momentOf(input),
    })
    nudgePayouts(container)
    return batch
  }
)

/** Gives up what waits in a batch for its approval. */
export const cancelPayoutBatchWorkflow = verbWorkflow(
  "distribution-cancel-payout-batch",
  (input: { id: string; actor: Actor; at?: string }, container) =>
    distributionOf(container).payouts.cancelBatch({
      ...input,
      now: momentOf(input),
    })
)

/** Pays anew what failed or came back, while the balance holds the money; above the limit it waits for a second person. */
export const retryPayoutWorkflow = verbWorkflow(
  "distribution-retry-payout",
  async (input: { id: string; actor: Actor; at?: string }, container) => {
    const payout = await distributionOf(container).payouts.retry({
      ...input,
      now: momentOf(input),
    })
    nudgePayouts(container)
    return payout
  }
)

export interface LandPayoutInput {
  id: string
  status: "sent" | "paid" | "failed" | "returned"
  reference?: string | null
  /** Why it failed or came back. */
  reason?: string
  /** The file that proves it. */
  proof_url?: string | null
  actor: Actor
  at?: string
}

/** Says what became of a payout, for those whom no provider tells. */
export const landPayoutWorkflow = verbWorkflow(
  "distribution-land-payout",
  (input: LandPayoutInput, container) =>
    distributionOf(container).payouts.landByHand({
      id: input.id,
      outcome: {
        status: input.status,
        reference: input.reference ?? null,
        reason: input.reason ?? "",
      },
      proofUrl: input.proof_url,
      actor: input.actor,
      now: momentOf(input),
    })
)
