import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { enrolDistributorWorkflow } from "../../../../workflows"
import { actorOf } from "../../../shared/actor"
import type { StoreDistributorResponse } from "../../../types"
import type { Apply } from "../../routes"
import { presentOwn } from "./present-own"

export async function POST(
  req: AuthenticatedMedusaRequest<Apply>,
  res: MedusaResponse<StoreDistributorResponse>
): Promise<void> {
  const actor = actorOf(req)
  await enrolDistributorWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      customer_id: req.auth_context.actor_id,
      actor,
    },
  })
  res.json({ distributor: await presentOwn(req) })
}
