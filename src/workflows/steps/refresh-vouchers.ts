import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refreshVouchers } from "../../providers/payout-store-credit/refresh-vouchers"

/** It follows from what was spent, and may run again: no compensation is needed. */
export const refreshVouchersStep = createStep(
  "distribution-refresh-vouchers",
  async ({ order_id }: { order_id: string }, { container }) => {
    await refreshVouchers(container, order_id)
    return new StepResponse({ order_id })
  }
)
