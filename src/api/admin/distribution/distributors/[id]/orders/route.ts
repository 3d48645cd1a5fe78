import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { amountsIn } from "../../../../../shared/amounts"
import { pageInfo } from "../../../../../shared/page"
import type { AdminDistributorOrdersResponse } from "../../../../../types"

export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminDistributorOrdersResponse>
): Promise<void> {
  const distribution = distributionOf(req.scope)
  await distribution.retrieveDistributor(req.params.id!)
  const { skip, take = 20, order } = req.queryConfig.pagination
  const { orders, count } = await distribution.ordersOf({
    distributorId: req.params.id!,
    offset: skip,
    limit: take,
    isNewestFirst: order?.placed_at !== "ASC",
  })
  const toAmount = await amountsIn(
    req.scope,
    orders.map(({ currency_code }) => currency_code)
  )
  res.json({
    orders: orders.map(({ amount, ...order }) => ({
      ...order,
      commission: toAmount(amount, order.currency_code),
      placed_at: order.placed_at.toISOString(),
    })),
    ...pageInfo(req, count),
  })
}
