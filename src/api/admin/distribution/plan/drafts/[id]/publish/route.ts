import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { publishPlanDraftWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../shared/actor"
import { dateOrNull } from "../../../../../../shared/dates"
import type { AdminPlanResponse } from "../../../../../../types"
import { presentPlan } from "../../../present-plan"
import type { PublishPlanDraft } from "../../../validators"

export async function POST(
  req: AuthenticatedMedusaRequest<PublishPlanDraft>,
  res: MedusaResponse<AdminPlanResponse>
): Promise<void> {
  const { revision, note, effective_from } = req.validatedBody
  const { result } = await publishPlanDraftWorkflow(req.scope).run({
    input: {
      id: req.params.id!,
      revision,
      note,
      effectiveFrom: dateOrNull(effective_from),
      actor: actorOf(req),
    },
  })
  res.json({ plan: await presentPlan(req.scope, result.id) })
}
