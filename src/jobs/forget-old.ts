import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../workflows/steps/module"

/**
 * Forgets what nobody will ask for any more: answers to keyed requests, and
 * clicks and carts that can decide no order.
 */
export default async function forgetOldJob(
  container: MedusaContainer
): Promise<void> {
  const distribution = distributionOf(container)
  await distribution.keyedRequests.forgetOld()
  await distribution.forgetOldReferrals()
}

export const config = {
  name: "distribution-forget-old",
  schedule: "0 3 * * *",
}
