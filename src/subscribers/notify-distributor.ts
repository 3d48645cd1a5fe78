import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { notifiedEvents, notifyDistributorWorkflow } from "../workflows"

/** What concerns a distributor is told to it; what it objects to, to the merchant. */
export default async function notifyDistributor({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await notifyDistributorWorkflow(container).run({
    input: { event: event.name, id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: notifiedEvents,
  context: { subscriberId: "distribution-notify-distributor" },
}
