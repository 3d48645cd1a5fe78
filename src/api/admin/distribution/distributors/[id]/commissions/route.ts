import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { amountsIn } from "../../../../../shared/amounts"
import { commissionAmounts } from "../../../../../shared/commission-amounts"
import { pageInfo, pageOf } from "../../../../../shared/page"
import type { AdminDistributorCommissionsResponse } from "../../../../../types"
import type { ListCommissions } from "../../validators"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListCommissions>,
  res: MedusaResponse<AdminDistributorCommissionsResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  await distribution.retrieveDistributor(req.params.id!)
  const [rows, count] = await distribution.listAndCountCommissions(
    { ...req.filterableFields, distributor_id: req.params.id! },
    {
      ...pageOf(req),
      relations: ["attribution"],
      select: ["attribution.display_id"],
    }
  )
  const toAmount = await amountsIn(
    req.scope,
    rows.map(({ currency_code }) => currency_code)
  )
  res.json({
    commissions: rows.map((row) => ({
      id: row.id,
      order_id: row.order_id,
      display_id: row.attribution?.display_id ?? null,
      line_id: row.line_id,
      level: row.level,
      tier_id: row.tier_id,
      rule: row.rule,
      ...commissionAmounts(row, toAmount),
      created_at: row.created_at.toISOString(),
      updated_at: row.updated_at.toISOString(),
    })),
    ...pageInfo(req, count),
  })
}
