import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { retryPayoutWorkflow } from "../../../../../../workflows"
import type { AdminPayoutResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import { presentPayout } from "../../present-payout"

/** Pays anew what failed or came back. */
export const POST = keyed(
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse<AdminPayoutResponse>
  ): Promise<void> => {
    const id = req.params.id!
    await retryPayoutWorkflow(req.scope).run({
      input: { id, actor: actorOf(req) },
    })
    res.json({ payout: await presentPayout(req.scope, id) })
  }
)
