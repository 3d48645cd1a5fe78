import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { approvePayoutBatchWorkflow } from "../../../../../../workflows"
import type { AdminPayoutBatchResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import { presentBatch } from "../../present-batches"

export const POST = keyed(
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse<AdminPayoutBatchResponse>
  ): Promise<void> => {
    const id = req.params.id!
    const actor = actorOf(req)
    await approvePayoutBatchWorkflow(req.scope).run({ input: { id, actor } })
    res.json({ payout_batch: await presentBatch(req.scope, id, actor) })
  }
)
