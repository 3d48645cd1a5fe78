import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TaxProfileUpdate } from "../../modules/distribution/payout/save-tax-profile"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const saveTaxProfileStep = createStep(
  "distribution-save-tax-profile",
  async (input: TaxProfileUpdate, { container }) =>
    new StepResponse(
      await distributionOf(container).payoutMethods.saveTaxProfile(input)
    )
)
