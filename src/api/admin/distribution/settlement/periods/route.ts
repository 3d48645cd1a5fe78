import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminSettlementPeriodListResponse } from "../../../../types"
import { pageInfo, pageOf } from "../../../../shared/page"
import { presentPeriods } from "../present-periods"
import type { ListPeriods } from "../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListPeriods>,
  res: MedusaResponse<AdminSettlementPeriodListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(
    req.scope
  ).listAndCountSettlementPeriods(req.filterableFields, pageOf(req))
  res.json({
    periods: await presentPeriods(req.scope, rows),
    ...pageInfo(req, count),
  })
}
