import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { WebhookNews } from "../../modules/distribution/payout/provider"
import { distributionOf } from "./module"

/** What one provider told, and which: it may speak of its own payouts only. */
export interface PayoutNews {
  provider_id: string
  news: WebhookNews[]
}

/** To be taken out for the module's own type as soon as `service.payouts` is there. */
interface LandsNews {
  payouts?: { landNews: (news: PayoutNews) => Promise<unknown> }
}

/** Each piece of news is landed in a transaction of its own and may be landed again: no compensation is needed. */
export const landPayoutNewsStep = createStep(
  "distribution-land-payout-news",
  async (input: PayoutNews, { container }) => {
    const { payouts } = distributionOf(container) as LandsNews
    if (!payouts) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "Payouts cannot be settled yet; the provider may send this again later"
      )
    }
    await payouts.landNews(input)
    return new StepResponse({ landed: input.news.length })
  }
)
