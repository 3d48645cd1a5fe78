import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { askToReconcile, nudgeDrainSoon } from "../workflows"

interface OrderEvent {
  /** Of the order's own events. */
  id?: string
  /** Of the events of its fulfilments, returns, claims, exchanges and edits. */
  order_id?: string
}

/** Whatever happens to an order asks for it to be reconciled. */
export default async function orderChanged({
  event,
  container,
}: SubscriberArgs<OrderEvent>): Promise<void> {
  const orderId = event.data.order_id ?? event.data.id
  await askToReconcile(container, {
    order_ids: orderId ? [orderId] : [],
    cause: event.name,
  })
  nudgeDrainSoon(container)
}

export const config: SubscriberConfig = {
  event: [
    "order.placed",
    "order.updated",
    "order.canceled",
    "order.completed",
    "order.archived",
    "order.fulfillment_created",
    "order.fulfillment_canceled",
    "order.return_requested",
    "order.return_received",
    "order.claim_created",
    "order.exchange_created",
    "order-edit.confirmed",
    "order.transfer_requested",
  ],
  context: { subscriberId: "distribution-order-changed" },
}
