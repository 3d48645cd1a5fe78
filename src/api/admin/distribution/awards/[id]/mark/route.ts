import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { markPrizeWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import type { AdminAwardResponse } from "../../../../../types"
import { presentAdminAwards } from "../../present-admin-awards"
import type { MarkPrize } from "../../routes"

export const POST = keyed(mark)

async function mark(
  req: AuthenticatedMedusaRequest<MarkPrize>,
  res: MedusaResponse<AdminAwardResponse>
): Promise<void> {
  const id = req.params.id!
  await markPrizeWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, actor: actorOf(req) },
  })
  const marked = await distributionOf(req.scope).retrieveAward(id)
  const [award] = await presentAdminAwards(req.scope, [marked])
  res.json({ award: award! })
}
