import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { settleTargetsWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { keyed } from "../../../../../shared/keyed"
import type { AdminTargetSettleResponse } from "../../../../../types"
import { presentTarget } from "../../present-targets"

export const POST = keyed(settle)

async function settle(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTargetSettleResponse>
): Promise<void> {
  const { id } = await distributionOf(req.scope).retrieveTarget(req.params.id!)
  const { result } = await settleTargetsWorkflow(req.scope).run({
    input: { target_id: id },
  })
  res.json({ target: await presentTarget(req.scope, id), ...result })
}
