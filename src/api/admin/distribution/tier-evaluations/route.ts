import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { evaluateTiersWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import { pageInfo, pageOf } from "../../../shared/page"
import {
  presentEvaluation,
  presentEvaluations,
} from "../growth/present-evaluations"
import type {
  AdminTierEvaluationListResponse,
  AdminTierEvaluationResponse,
} from "../growth/types"
import type { EvaluateTiers } from "../growth/validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminTierEvaluationListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(
    req.scope
  ).listAndCountTierEvaluations({}, pageOf(req))
  res.json({
    evaluations: await presentEvaluations(req.scope, rows),
    ...pageInfo(req, count),
  })
}

export async function POST(
  req: AuthenticatedMedusaRequest<EvaluateTiers>,
  res: MedusaResponse<AdminTierEvaluationResponse>
): Promise<void> {
  const { result } = await evaluateTiersWorkflow(req.scope).run({
    input: { ...req.validatedBody, actor: actorOf(req) },
  })
  res.json({ evaluation: await presentEvaluation(req.scope, result.id) })
}
