import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { updateDistributorWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import type { StoreDistributorResponse } from "../../../../types"
import type { UpdateOwn } from "../../../growth-routes"
import { ownDistributor } from "../own-distributor"
import { presentOwn } from "../present-own"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreDistributorResponse>
): Promise<void> {
  res.json({ distributor: await presentOwn(req) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateOwn>,
  res: MedusaResponse<StoreDistributorResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  await updateDistributorWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor: actorOf(req) },
  })
  res.json({ distributor: await presentOwn(req) })
}
