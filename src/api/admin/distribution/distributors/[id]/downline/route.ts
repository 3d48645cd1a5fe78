import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { AdminDownlineResponse } from "../../../../../types"
import {
  DISTRIBUTOR_RELATIONS,
  presentDistributors,
} from "../../present-distributors"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDownlineResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  await distribution.retrieveDistributor(req.params.id!)
  const [rows, count] = await distribution.listAndCountDistributors(
    { sponsor_id: req.params.id! },
    { ...pageOf(req), relations: DISTRIBUTOR_RELATIONS }
  )
  const counts = await distribution.downlineCounts(rows.map(({ id }) => id))
  const distributors = await presentDistributors(req, rows)
  res.json({
    distributors: distributors.map((distributor) => ({
      ...distributor,
      downline_count: counts.get(distributor.id) ?? 0,
    })),
    ...pageInfo(req, count),
  })
}
