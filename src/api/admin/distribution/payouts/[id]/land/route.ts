import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { landPayoutWorkflow } from "../../../../../../workflows"
import type { AdminPayoutResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import { presentPayout } from "../../present-payout"
import type { LandPayout } from "../../validators"

/** What a person says became of a payout. */
export const POST = keyed(
  async (
    req: AuthenticatedMedusaRequest<LandPayout>,
    res: MedusaResponse<AdminPayoutResponse>
  ): Promise<void> => {
    const id = req.params.id!
    const { reason, ...told } = req.validatedBody
    await landPayoutWorkflow(req.scope).run({
      input: { ...told, id, reason: reason ?? undefined, actor: actorOf(req) },
    })
    res.json({ payout: await presentPayout(req.scope, id) })
  }
)
