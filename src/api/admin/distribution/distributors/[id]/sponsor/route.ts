import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { moveDistributorWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import type { AdminDistributorResponse } from "../../../../../types"
import { presentDistributor } from "../../present-distributors"
import type { ChangeSponsor } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<ChangeSponsor>,
  res: MedusaResponse<AdminDistributorResponse>
): Promise<void> {
  const { result } = await moveDistributorWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ distributor: await presentDistributor(req, result.id) })
}
