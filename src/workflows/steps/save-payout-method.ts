import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewMethod } from "../../modules/distribution/payout/save-method"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const savePayoutMethodStep = createStep(
  "distribution-save-payout-method",
  async (input: NewMethod, { container }) =>
    new StepResponse(await distributionOf(container).payoutMethods.save(input))
)
