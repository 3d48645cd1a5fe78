import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { PayoutNews } from "../../modules/distribution/payout/land-news"
import { nudgeNotices } from "../notices/nudge-notices"
import { distributionOf } from "./module"

/** Each piece of news is landed in a transaction of its own and may be landed again: no compensation is needed. */
export const landPayoutNewsStep = createStep(
  "distribution-land-payout-news",
  async (input: PayoutNews, { container }) => {
    await distributionOf(container).payouts.landNews(input)
    nudgeNotices(container)
    return new StepResponse({ landed: input.news.length })
  }
)
