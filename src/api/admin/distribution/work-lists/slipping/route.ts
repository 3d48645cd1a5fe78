import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import { amountsIn } from "../../../../shared/amounts"
import { distributorSummaries } from "../../../../shared/distributor-summaries"
import type { AdminSlippingResponse } from "../../../../types"
import type { ListWork } from "../../contests/validators"
import { workPageOf } from "../page"

export async function GET(
  req: AuthenticatedMedusaRequest<unknown, ListWork>,
  res: MedusaResponse<AdminSlippingResponse>
): Promise<void> {
  const { scope } = req
  const page = workPageOf(req)
  const { rows, count, day } = await distributionOf(scope).growth.slipping(page)
  const distributors = await distributorSummaries(
    scope,
    rows.map(({ distributor_id }) => distributor_id)
  )
  const toAmount = await amountsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  res.json({
    slipping: rows.map(
      ({ distributor_id, currency_code, recent, usual, fell_percent }) => ({
        distributor: distributors.get(distributor_id)!,
        currency_code,
        recent: toAmount(recent, currency_code),
        usual: toAmount(usual, currency_code),
        fell_percent,
      })
    ),
    day,
    count,
    offset: page.skip,
    limit: page.take,
  })
}
