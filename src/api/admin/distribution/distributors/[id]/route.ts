import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { updateDistributorWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import type { AdminDistributorResponse } from "../../../../types"
import { presentDistributor } from "../present-distributors"
import type { UpdateDistributor } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDistributorResponse>
): Promise<void> {
  res.json({ distributor: await presentDistributor(req, req.params.id!) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateDistributor>,
  res: MedusaResponse<AdminDistributorResponse>
): Promise<void> {
  const { result } = await updateDistributorWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ distributor: await presentDistributor(req, result.id) })
}
