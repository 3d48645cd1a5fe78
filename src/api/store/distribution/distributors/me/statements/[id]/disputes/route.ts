import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { openDisputeWorkflow } from "../../../../../../../../workflows"
import { distributionOf } from "../../../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../../../shared/actor"
import { keyed } from "../../../../../../../shared/keyed"
import type { StoreDisputeResponse } from "../../../../../../../types"
import type { OpenDispute } from "../../../../../../money-routes"
import { ownStatement } from "../../../../own-statement"
import { presentOwnDisputes } from "../../../../present-own-disputes"

export const POST = keyed(open)

async function open(
  req: AuthenticatedMedusaRequest<OpenDispute>,
  res: MedusaResponse<StoreDisputeResponse>
): Promise<void> {
  const { id, distributor_id } = await ownStatement(req)
  const { result } = await openDisputeWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      statement_id: id,
      distributor_id,
      actor: actorOf(req),
    },
  })
  const opened = await distributionOf(req.scope).retrieveStatementDispute(
    result.id
  )
  const [dispute] = await presentOwnDisputes(req.scope, [opened])
  res.json({ dispute: dispute! })
}
