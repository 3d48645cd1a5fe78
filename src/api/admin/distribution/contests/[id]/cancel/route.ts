import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { cancelContestWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import type { AdminContestResponse } from "../../../../../types"
import { presentContest } from "../../present-contests"

export async function POST(
  req: AuthenticatedMedusaRequest<{ reason?: string | null }>,
  res: MedusaResponse<AdminContestResponse>
): Promise<void> {
  const id = req.params.id!
  await cancelContestWorkflow(req.scope).run({
    input: { id, reason: req.validatedBody.reason, actor: actorOf(req) },
  })
  res.json({ contest: await presentContest(req.scope, id) })
}
