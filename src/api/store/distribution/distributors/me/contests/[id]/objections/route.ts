import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { openContestObjectionWorkflow } from "../../../../../../../../workflows"
import { distributionOf } from "../../../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../../../shared/actor"
import { keyed } from "../../../../../../../shared/keyed"
import type { StoreContestObjectionResponse } from "../../../../../../../types"
import type { ObjectToContest } from "../../../../../../contest-routes"
import { ownDistributor } from "../../../../own-distributor"
import { presentOwnObjection } from "../../../../present-own-contests"

export const POST = keyed(open)

async function open(
  req: AuthenticatedMedusaRequest<ObjectToContest>,
  res: MedusaResponse<StoreContestObjectionResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const { result } = await openContestObjectionWorkflow(req.scope).run({
    input: {
      contest_id: req.params.id!,
      distributor_id: own.id,
      message: req.validatedBody.message,
      actor: actorOf(req),
    },
  })
  const objection = await distributionOf(req.scope).retrieveContestObjection(
    result.id
  )
  res.json({ objection: presentOwnObjection(objection) })
}
