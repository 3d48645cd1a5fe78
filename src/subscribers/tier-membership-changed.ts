import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { DistributionEvents, syncTierGroupsWorkflow } from "../workflows"

/** The customer group follows the tier, and who may have its prices. */
export default async function tierMembershipChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await syncTierGroupsWorkflow(container).run({
    input: { distributor_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [
    DistributionEvents.DISTRIBUTOR_CREATED,
    DistributionEvents.DISTRIBUTOR_STATUS_CHANGED,
    DistributionEvents.DISTRIBUTOR_TIER_CHANGED,
  ],
  context: { subscriberId: "distribution-tier-membership-changed" },
}
