import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { StoreDownlineResponse } from "../../../../../types"
import { ownDistributor } from "../../own-distributor"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreDownlineResponse>
): Promise<void> {
  const { id } = await ownDistributor(req)
  const distribution = distributionOf(req.scope)
  if (!(await distribution.growth.hasRight(id, "see_downline"))) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Your tier does not show who you recruited"
    )
  }
  const { skip, take, order } = pageOf(req)
  const [rows, count] = await distribution.listAndCountDistributors(
    { sponsor_id: id },
    { skip, take, order, relations: ["tier"] }
  )
  const counts = await distribution.downlineCounts(rows.map((row) => row.id))
  res.json({
    downline: rows.map((row) => ({
      code: row.code,
      display_name: row.display_name,
      status: row.status,
      tier: { name: row.tier?.name ?? "" },
      downline_count: counts.get(row.id) ?? 0,
      joined_at: row.created_at.toISOString(),
    })),
    ...pageInfo(req, count),
  })
}
