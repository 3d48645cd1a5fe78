import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { markBatchPaid } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminMarkedBatchResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import { presentBatch } from "../../present-batches"
import type { MarkBatchPaid } from "../../validators"

export const POST = keyed(
  async (
    req: AuthenticatedMedusaRequest<MarkBatchPaid>,
    res: MedusaResponse<AdminMarkedBatchResponse>
  ): Promise<void> => {
    const actor = actorOf(req)
    const { id } = await distributionOf(req.scope).retrievePayoutBatch(
      req.params.id!
    )
    const { paidIds, refused } = await markBatchPaid(req.scope, {
      ...req.validatedBody,
      batch_id: id,
      actor,
    })
    res.json({
      payout_batch: await presentBatch(req.scope, id, actor),
      paid: paidIds.length,
      refused: refused.map(({ payoutId, reason }) => ({
        payout: { id: payoutId },
        reason,
      })),
    })
  }
)
