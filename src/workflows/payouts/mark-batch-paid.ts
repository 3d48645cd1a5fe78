import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import { messageOf } from "../keep-failed"
import { distributionOf } from "../steps/module"
import { landPayoutWorkflow } from "./batches"

export interface MarkBatchPaidInput {
  batch_id: string
  /** These of its payouts; every one that is on its way, when left out. */
  payout_ids?: string[]
  /** What the bank or wallet calls the payment of them all. */
  reference?: string | null
  actor: Actor
}

export interface MarkedBatch {
  paidIds: string[]
  /** Those that could not be marked, with why. */
  refused: { payoutId: string; reason: string }[]
}

/** Marks payouts of a batch as paid, each by itself: one that is refused stops no other. */
export async function markBatchPaid(
  container: MedusaContainer,
  input: MarkBatchPaidInput
): Promise<MarkedBatch> {
  const ids = await named(container, input)
  const marked: MarkedBatch = { paidIds: [], refused: [] }
  for (const id of ids) {
    try {
      await land(container, id, input)
      marked.paidIds.push(id)
    } catch (error) {
      marked.refused.push({ payoutId: id, reason: messageOf(error) })
    }
  }
  return marked
}

async function named(
  container: MedusaContainer,
  { batch_id, payout_ids }: MarkBatchPaidInput
): Promise<string[]> {
  if (payout_ids) {
    return [...new Set(payout_ids)]
  }
  const sent = await distributionOf(container).listPayouts(
    { batch_id, status: "sent" },
    { take: null, order: { id: "ASC" } }
  )
  return sent.map(({ id }) => id)
}

async function land(
  container: MedusaContainer,
  id: string,
  { batch_id, reference, actor }: MarkBatchPaidInput
): Promise<void> {
  const payout = await distributionOf(container).retrievePayout(id)
  if (payout.batch_id !== batch_id) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payout is of another batch"
    )
  }
  await landPayoutWorkflow(container).run({
    input: { id, status: "paid", reference, actor },
  })
}
