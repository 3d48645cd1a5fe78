import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  deletePrizeWorkflow,
  updatePrizeWorkflow,
} from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import type {
  AdminPrizeDeleteResponse,
  AdminPrizeResponse,
} from "../../../../types"
import { presentPrize, storedPrize } from "../present-prizes"
import type { UpdatePrize } from "../routes"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPrizeResponse>
): Promise<void> {
  res.json({ prize: await presentPrize(req.scope, req.params.id!) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdatePrize>,
  res: MedusaResponse<AdminPrizeResponse>
): Promise<void> {
  const id = req.params.id!
  const update = await storedPrize(req.scope, req.validatedBody)
  await updatePrizeWorkflow(req.scope).run({
    input: { ...update, id, actor: actorOf(req) },
  })
  res.json({ prize: await presentPrize(req.scope, id) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPrizeDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await deletePrizeWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ id, object: "prize", deleted: true })
}
