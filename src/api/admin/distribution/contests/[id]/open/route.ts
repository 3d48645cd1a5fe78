import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { openContestWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import type { AdminContestResponse } from "../../../../../types"
import { presentContest } from "../../present-contests"

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminContestResponse>
): Promise<void> {
  const id = req.params.id!
  await openContestWorkflow(req.scope).run({
    input: { id, actor: actorOf(req) },
  })
  res.json({ contest: await presentContest(req.scope, id) })
}
