import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { landPayoutNewsWorkflow } from "../../../../../workflows"
import { distributionOf } from "../../../../../workflows/steps/module"

/**
 * What a payout provider tells by itself. Nobody signs in here: the provider knows
 * by the signature who sent it. An answer other than 200 has it sent again.
 */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse
): Promise<void> {
  const provider_id = req.params.provider!
  const provider = distributionOf(req.scope).payoutProvider(provider_id)
  const news = await provider.readWebhook({
    rawBody: req.rawBody,
    headers: req.headers,
  })
  if (news.length > 0) {
    await landPayoutNewsWorkflow(req.scope).run({
      input: { provider_id, news },
    })
  }
  res.sendStatus(200)
}
