import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { StoreCommissionListResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"
import { presentOwnCommissions } from "../../present-own-commissions"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreCommissionListResponse>
): Promise<void> {
  const own = await ownDistributor(req)
  const [rows, count] = await distributionOf(req.scope).listAndCountCommissions(
    { distributor_id: own.id },
    {
      ...pageOf(req),
      relations: ["attribution"],
      select: [
        "attribution.display_id",
        "attribution.plan_id",
        "attribution.snapshot",
      ],
    }
  )
  res.json({
    commissions: await presentOwnCommissions(req.scope, rows),
    ...pageInfo(req, count),
  })
}
