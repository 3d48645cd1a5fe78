import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { endEnrolmentOfCustomer } from "../workflows"

/** Nobody is left who could be paid or told, so nothing more is earned. */
export default async function customerDeleted({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await endEnrolmentOfCustomer(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: "customer.deleted",
  context: { subscriberId: "distribution-customer-deleted" },
}
