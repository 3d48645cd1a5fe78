import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../workflows/steps/module"
import type { AdminPayoutListResponse } from "../../../types"
import { pageInfo, pageOf } from "../../../shared/page"
import { presentPayouts } from "./present-payouts"
import type { ListPayouts } from "./validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListPayouts>,
  res: MedusaResponse<AdminPayoutListResponse>
): Promise<void> {
  const [rows, count] = await distributionOf(req.scope).listAndCountPayouts(
    req.filterableFields,
    pageOf(req)
  )
  res.json({
    payouts: await presentPayouts(req.scope, rows),
    ...pageInfo(req, count),
  })
}
