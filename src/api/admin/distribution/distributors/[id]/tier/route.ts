import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { changeDistributorTierWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import type { AdminDistributorResponse } from "../../../../../types"
import { presentDistributor } from "../../present-distributors"
import type { ChangeTier } from "../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<ChangeTier>,
  res: MedusaResponse<AdminDistributorResponse>
): Promise<void> {
  const { result } = await changeDistributorTierWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ distributor: await presentDistributor(req, result.id) })
}
