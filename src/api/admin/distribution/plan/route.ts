import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { PlanChanges } from "../../../../modules/distribution/plan/with-changes"
import { publishPlanWorkflow } from "../../../../workflows"
import { distributionOf } from "../../../../workflows/steps/module"
import { actorOf } from "../../../shared/actor"
import { dateOrNull } from "../../../shared/dates"
import type { AdminPlanResponse } from "../../../types"
import { presentPlan } from "./present-plan"
import type { PublishPlan } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanResponse>
): Promise<void> {
  const { id } = await distributionOf(req.scope).plans.current()
  res.json({ plan: await presentPlan(req.scope, id) })
}

export async function POST(
  req: AuthenticatedMedusaRequest<PublishPlan>,
  res: MedusaResponse<AdminPlanResponse>
): Promise<void> {
  const { note, effective_from, ...terms } = req.validatedBody
  const { result } = await publishPlanWorkflow(req.scope).run({
    input: {
      terms: terms as PlanChanges,
      note,
      effectiveFrom: dateOrNull(effective_from),
      actor: actorOf(req),
    },
  })
  res.json({ plan: await presentPlan(req.scope, result.id) })
}
