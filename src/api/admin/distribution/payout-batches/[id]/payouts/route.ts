import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminPayoutListResponse } from "../../../../../types"
import { pageInfo, pageOf } from "../../../../../shared/page"
import { presentPayouts } from "../../../payouts/present-payouts"
import type { ListBatchPayouts } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListBatchPayouts>,
  res: MedusaResponse<AdminPayoutListResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  const { id } = await distribution.retrievePayoutBatch(req.params.id!)
  const [rows, count] = await distribution.listAndCountPayouts(
    { ...req.filterableFields, batch_id: id },
    pageOf(req)
  )
  res.json({
    payouts: await presentPayouts(req.scope, rows),
    ...pageInfo(req, count),
  })
}
