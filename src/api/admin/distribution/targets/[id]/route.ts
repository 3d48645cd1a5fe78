import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  deleteTargetWorkflow,
  updateTargetWorkflow,
} from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import { storedTerms } from "../../../../shared/growth/stored-terms"
import { keyed } from "../../../../shared/keyed"
import type {
  AdminTargetDeleteResponse,
  AdminTargetResponse,
} from "../../../../types"
import { presentTarget } from "../present-targets"
import type { UpdateTarget } from "../routes"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTargetResponse>
): Promise<void> {
  res.json({ target: await presentTarget(req.scope, req.params.id!) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTargetDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await deleteTargetWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ id, object: "target", deleted: true })
}

export const POST = keyed(update)

/** It settles the running period by the new terms. */
async function update(
  req: AuthenticatedMedusaRequest<UpdateTarget>,
  res: MedusaResponse<AdminTargetResponse>
): Promise<void> {
  const { terms, ...rest } = req.validatedBody
  const id = req.params.id!
  await updateTargetWorkflow(req.scope).run({
    input: {
      ...rest,
      ...(terms ? { terms: await storedTerms(req.scope, terms) } : {}),
      id,
      actor: actorOf(req),
    },
  })
  res.json({ target: await presentTarget(req.scope, id) })
}
