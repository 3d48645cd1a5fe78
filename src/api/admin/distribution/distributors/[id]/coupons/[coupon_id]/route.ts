import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { removeCouponWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../shared/actor"
import type { AdminCouponDeleteResponse } from "../../../../../../types"

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminCouponDeleteResponse>
): Promise<void> {
  const id = req.params.coupon_id!
  await removeCouponWorkflow(req.scope).run({
    input: { id, distributor_id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ id, object: "coupon", deleted: true })
}
