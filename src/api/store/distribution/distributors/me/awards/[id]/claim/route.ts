import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { claimPrizeWorkflow } from "../../../../../../../../workflows"
import { distributionOf } from "../../../../../../../../workflows/steps/module"
import type { ClaimPrize } from "../../../../../../../admin/distribution/awards/routes"
import { actorOf } from "../../../../../../../shared/actor"
import { keyed } from "../../../../../../../shared/keyed"
import type { StoreAwardResponse } from "../../../../../../../types"
import { ownDistributor } from "../../../../own-distributor"
import { presentOwnAwards } from "../../../../present-own-awards"

export const POST = keyed(claim)

async function claim(
  req: AuthenticatedMedusaRequest<ClaimPrize>,
  res: MedusaResponse<StoreAwardResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const id = req.params.id!
  await claimPrizeWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      distributor_id: own.id,
      actor: actorOf(req),
    },
  })
  const claimed = await distributionOf(req.scope).retrieveAward(id)
  const [award] = await presentOwnAwards(req.scope, [claimed])
  res.json({ award: award! })
}
