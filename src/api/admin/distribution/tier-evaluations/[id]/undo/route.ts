import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { undoTierEvaluationWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../shared/actor"
import { presentEvaluation } from "../../../growth/present-evaluations"
import type { AdminTierEvaluationUndoneResponse } from "../../../growth/types"
import type { UndoEvaluation } from "../../../growth/validators"

export async function POST(
  req: AuthenticatedMedusaRequest<UndoEvaluation>,
  res: MedusaResponse<AdminTierEvaluationUndoneResponse>
): Promise<void> {
  const { result } = await undoTierEvaluationWorkflow(req.scope).run({
    input: {
      id: req.params.id!,
      reason: req.validatedBody.reason,
      actor: actorOf(req),
    },
  })
  res.json({
    evaluation: await presentEvaluation(req.scope, result.evaluation.id),
    restored_count: result.restored,
    left_alone_count: result.leftAlone,
  })
}
