import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { withdrawDisputeWorkflow } from "../../../../../../../../workflows"
import { distributionOf } from "../../../../../../../../workflows/steps/module"
import { keyed } from "../../../../../../../shared/keyed"
import type { StoreDisputeResponse } from "../../../../../../../types"
import { ownDistributor } from "../../../../own-distributor"
import { ownDispute } from "../../../../own-statement"
import { presentOwnDisputes } from "../../../../present-own-disputes"

export const POST = keyed(withdraw)

async function withdraw(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreDisputeResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const { id } = await ownDispute(req)
  await withdrawDisputeWorkflow(req.scope).run({
    input: { id, distributor_id: own.id },
  })
  const withdrawn = await distributionOf(req.scope).retrieveStatementDispute(id)
  const [dispute] = await presentOwnDisputes(req.scope, [withdrawn])
  res.json({ dispute: dispute! })
}
