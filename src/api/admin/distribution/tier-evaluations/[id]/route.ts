import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { presentEvaluation } from "../../growth/present-evaluations"
import type { AdminTierEvaluationResponse } from "../../growth/types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTierEvaluationResponse>
): Promise<void> {
  res.json({ evaluation: await presentEvaluation(req.scope, req.params.id!) })
}
