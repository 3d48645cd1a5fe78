import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { askToReconcile, nudgeDrainSoon } from "../workflows"

/** A shipment or delivery asks for its order, which the drain finds out. */
export default async function fulfillmentChanged({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await askToReconcile(container, {
    fulfillment_ids: [event.data.id],
    cause: event.name,
  })
  nudgeDrainSoon(container)
}

export const config: SubscriberConfig = {
  event: ["shipment.created", "delivery.created"],
  context: { subscriberId: "distribution-fulfillment-changed" },
}
