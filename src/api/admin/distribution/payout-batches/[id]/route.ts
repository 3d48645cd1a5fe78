import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPayoutBatchResponse } from "../../../../types"
import { actorOf } from "../../../../shared/actor"
import { presentBatch } from "../present-batches"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPayoutBatchResponse>
): Promise<void> {
  res.json({
    payout_batch: await presentBatch(req.scope, req.params.id!, actorOf(req)),
  })
}
