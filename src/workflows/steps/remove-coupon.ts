import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CouponRemoval } from "../../modules/distribution/attribution/remove-coupon"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const removeCouponStep = createStep(
  "distribution-remove-coupon",
  async (input: CouponRemoval, { container }) => {
    await distributionOf(container).removeCoupon(input)
    return new StepResponse({ id: input.id })
  }
)
