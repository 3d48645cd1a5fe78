import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPlanResponse } from "../../../../../types"
import { presentPlan } from "../../present-plan"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanResponse>
): Promise<void> {
  res.json({ plan: await presentPlan(req.scope, req.params.id!) })
}
