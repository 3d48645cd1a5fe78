import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { StorePayoutListResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"
import { presentOwnPayouts, WITH_METHOD } from "../../present-own-payouts"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StorePayoutListResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const [rows, count] = await distributionOf(req.scope).listAndCountPayouts(
    { distributor_id: own.id },
    { ...pageOf(req), ...WITH_METHOD }
  )
  res.json({
    payouts: await presentOwnPayouts(req.scope, rows),
    ...pageInfo(req, count),
  })
}
