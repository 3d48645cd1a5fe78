import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { decideTierProposalsWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../shared/actor"
import type { AdminTierDecisionResponse } from "../../growth/types"
import type { DecideProposals } from "../../growth/validators"

export async function POST(
  req: AuthenticatedMedusaRequest<DecideProposals>,
  res: MedusaResponse<AdminTierDecisionResponse>
): Promise<void> {
  const { result } = await decideTierProposalsWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor: actorOf(req) },
  })
  res.json({
    decided_ids: result.decidedIds,
    refused_ids: result.refusedIds,
  })
}
