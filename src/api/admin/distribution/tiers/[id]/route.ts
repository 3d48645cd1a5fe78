import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  deleteTierWorkflow,
  updateTierWorkflow,
} from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import type {
  AdminTierDeleteResponse,
  AdminTierResponse,
} from "../../../../types"
import { presentTier } from "../present-tiers"
import type { UpdateTier } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTierResponse>
): Promise<void> {
  res.json({ tier: await presentTier(req.scope, req.params.id!) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateTier>,
  res: MedusaResponse<AdminTierResponse>
): Promise<void> {
  const { result } = await updateTierWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ tier: await presentTier(req.scope, result.id) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTierDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await deleteTierWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ id, object: "tier", deleted: true })
}
