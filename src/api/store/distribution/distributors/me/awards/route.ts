import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { StoreAwardListResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"
import { presentOwnAwards } from "../../present-own-awards"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreAwardListResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  const distribution = distributionOf(req.scope)
  const [rows, count] = await distribution.listAndCountAwards(
    { ...req.filterableFields, distributor_id: id },
    pageOf(req)
  )
  const points = await distribution.growth.pointsOf([id])
  res.json({
    awards: await presentOwnAwards(req.scope, rows),
    points: Number(points.get(id) ?? 0),
    ...pageInfo(req, count),
  })
}
