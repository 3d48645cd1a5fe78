import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import {
  deleteContestWorkflow,
  updateContestWorkflow,
} from "../../../../../workflows"
import { distributionOf } from "../../../../../workflows/steps/module"
import { actorOf } from "../../../../shared/actor"
import type {
  AdminContestDeleteResponse,
  AdminContestResponse,
} from "../../../../types"
import { presentContest } from "../present-contests"
import { changesOf } from "../terms-of"
import type { UpdateContest } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminContestResponse>
): Promise<void> {
  res.json({ contest: await presentContest(req.scope, req.params.id!) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateContest>,
  res: MedusaResponse<AdminContestResponse>
): Promise<void> {
  const id = req.params.id!
  const { updated_at, ...changes } = req.validatedBody
  const before = await distributionOf(req.scope).retrieveContest(id)
  await updateContestWorkflow(req.scope).run({
    input: {
      id,
      update: await changesOf(req.scope, before, changes),
      updated_at,
      actor: actorOf(req),
    },
  })
  res.json({ contest: await presentContest(req.scope, id) })
}

export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminContestDeleteResponse>
): Promise<void> {
  const id = req.params.id!
  await deleteContestWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ id, object: "contest", deleted: true })
}
