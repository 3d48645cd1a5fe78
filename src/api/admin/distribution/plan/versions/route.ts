import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../shared/page"
import type { AdminPlanListResponse } from "../../../../types"
import { presentPlans } from "../present-plan"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPlanListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountPlans(
    {},
    pageOf(req)
  )
  res.json({
    plans: await presentPlans(req.scope, rows),
    ...pageInfo(req, count),
  })
}
