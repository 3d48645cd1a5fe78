import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { refreshVouchersWorkflow } from "../workflows"

/** An order may have used a part of a store-credit voucher. */
export default async function voucherSpent({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await refreshVouchersWorkflow(container).run({
    input: { order_id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "distribution-voucher-spent" },
}
