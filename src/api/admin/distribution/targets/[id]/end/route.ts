import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { endTargetWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import type { AdminTargetResponse } from "../../../../../types"
import { presentTarget } from "../../present-targets"

export const POST = keyed(end)

async function end(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTargetResponse>
): Promise<void> {
  const id = req.params.id!
  await endTargetWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ target: await presentTarget(req.scope, id) })
}
