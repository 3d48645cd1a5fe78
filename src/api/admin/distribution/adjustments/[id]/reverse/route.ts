import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { reverseAdjustmentWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import type { AdminAdjustmentResponse } from "../../../../../types"
import { presentAdjustments } from "../../../money/present-adjustments"
import type { ReverseAdjustment } from "../../../money/validators"

export const POST = keyed(reverse)

/** Answers the entry that was taken back, with what took it back. */
async function reverse(
  req: AuthenticatedMedusaRequest<ReverseAdjustment>,
  res: MedusaResponse<AdminAdjustmentResponse>
): Promise<void> {
  const id = req.params.id!
  await reverseAdjustmentWorkflow(req.scope).run({
    input: { id, reason: req.validatedBody.reason, actor: actorOf(req) },
  })
  const reversed = await distributionOf(req.scope).retrieveAdjustment(id)
  const [adjustment] = await presentAdjustments(req.scope, [reversed])
  res.json({ adjustment: adjustment! })
}
