import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { withdrawPlanWorkflow } from "../../../../../../../workflows"
import { actorOf } from "../../../../../../shared/actor"
import type { AdminPlanResponse } from "../../../../../../types"
import { presentPlan } from "../../../present-plan"

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanResponse>
): Promise<void> {
  const { result } = await withdrawPlanWorkflow(req.scope).run({
    input: { id: req.params.id!, actor: actorOf(req) },
  })
  res.json({ plan: await presentPlan(req.scope, result.id) })
}
