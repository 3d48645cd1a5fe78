import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MethodRemoval } from "../../modules/distribution/payout/remove-method"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const removePayoutMethodStep = createStep(
  "distribution-remove-payout-method",
  async (input: MethodRemoval, { container }) => {
    await distributionOf(container).payoutMethods.remove(input)
    return new StepResponse({ id: input.id })
  }
)
