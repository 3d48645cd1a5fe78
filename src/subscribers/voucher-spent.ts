import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { promotionsOf } from "../providers/payout-store-credit/refresh-vouchers"
import { refreshVouchersWorkflow } from "../workflows"

/**
 * An order may have used a part of a store-credit voucher. Most used none, and no
 * workflow is begun for them: every checkout would wait beside it.
 */
export default async function voucherSpent({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const promotions = await promotionsOf(container, event.data.id)
  if (promotions.length === 0) {
    return
  }
  await refreshVouchersWorkflow(container).run({
    input: { order_id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: "order.placed",
  context: { subscriberId: "distribution-voucher-spent" },
}
