import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { askToReconcile, nudgeDrainSoon } from "../workflows"

/** A payment's capture or refund asks for its order, which the drain finds out. */
export default async function paymentChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await askToReconcile(container, {
    payment_ids: [event.data.id],
    cause: event.name,
  })
  nudgeDrainSoon(container)
}

export const config: SubscriberConfig = {
  event: ["payment.captured", "payment.refunded"],
  context: { subscriberId: "distribution-payment-changed" },
}
