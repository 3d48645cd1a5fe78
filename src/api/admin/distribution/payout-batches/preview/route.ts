import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminPayoutBatchPreviewResponse } from "../../../../types"
import { amountsIn } from "../../../../shared/amounts"
import { presentLeft } from "../present-left"
import type { PreviewPayoutBatch } from "../validators"

const SHOWN_LEFT = 100

/** What a batch of everything that is due would hold. */
export async function GET(
  req: AuthenticatedMedusaRequest<unknown, PreviewPayoutBatch>,
  res: MedusaResponse<AdminPayoutBatchPreviewResponse>
): Promise<void> {
  const { currency_code } = req.validatedQuery as PreviewPayoutBatch
  const { count, totals, left } = await distributionOf(
    req.scope
  ).payouts.previewBatch({
    currencies: currency_code === undefined ? null : [currency_code].flat(),
    now: new Date(),
  })
  const toAmount = await amountsIn(
    req.scope,
    totals.map(({ currency }) => currency)
  )
  res.json({
    preview: {
      count,
      totals: totals.map((total) => ({
        currency_code: total.currency,
        count: total.count,
        amount: toAmount(total.amountMinor, total.currency),
      })),
      left_count: left.length,
      left: await presentLeft(req.scope, left.slice(0, SHOWN_LEFT)),
    },
  })
}
