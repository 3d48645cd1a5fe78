import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { removePayoutMethodWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../shared/actor"
import type { PayoutMethodDeleteResponse } from "../../../../../../types"

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PayoutMethodDeleteResponse>
): Promise<void> {
  const id = req.params.method_id!
  await removePayoutMethodWorkflow(req.scope).run({
    input: { id, distributor_id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ id, object: "payout_method", deleted: true })
}
