import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  deletePlanDraftWorkflow,
  updatePlanDraftWorkflow,
} from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import type {
  AdminPlanDraftDeleteResponse,
  AdminPlanDraftResponse,
} from "../../../../../types"
import type { UpdatePlanDraft } from "../../validators"
import { presentDraft } from "../present-drafts"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanDraftResponse>
): Promise<void> {
  res.json({ draft: await presentDraft(req.scope, req.params.id!) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdatePlanDraft>,
  res: MedusaResponse<AdminPlanDraftResponse>
): Promise<void> {
  const { result } = await updatePlanDraftWorkflow(req.scope).run({
    input: { ...req.validatedBody, id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ draft: await presentDraft(req.scope, result.id) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanDraftDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await deletePlanDraftWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ id, object: "plan_draft", deleted: true })
}
