import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { removePayoutMethodWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../shared/actor"
import type { PayoutMethodDeleteResponse } from "../../../../../../types"
import { ownDistributor } from "../../../own-distributor"

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PayoutMethodDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  const own = await ownDistributor(req)
  await removePayoutMethodWorkflow(req.scope).run({
    input: { id, distributor_id: own.id, actor: actorOf(req) },
  })
  res.json({ id, object: "payout_method", deleted: true })
}
