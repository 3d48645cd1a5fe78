import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../shared/page"
import { presentVerdicts } from "../growth/present-verdicts"
import type { AdminTierVerdictListResponse } from "../growth/types"
import type { ListVerdicts } from "../growth/validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListVerdicts>,
  res: MedusaResponse<AdminTierVerdictListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(
    req.scope
  ).listAndCountTierVerdicts(req.filterableFields, pageOf(req))
  res.json({
    verdicts: await presentVerdicts(req.scope, rows),
    ...pageInfo(req, count),
  })
}
