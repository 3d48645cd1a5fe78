import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminAtRiskResponse } from "../../../../types"
import type { ListWork } from "../../contests/validators"
import { presentRows, workPageOf } from "../page"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListWork>,
  res: MedusaResponse<AdminAtRiskResponse>
): Promise<void> {
  const page = workPageOf(req)
  const { growth } = distributionOf(req.scope)
  const { rows, count, day } = await growth.atRisk(page)
  res.json({
    at_risk: await presentRows(req.scope, rows),
    day,
    count,
    offset: page.skip,
    limit: page.take,
  })
}
