import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { TierUpdate } from "../../modules/distribution/plan/update-tier"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const updateTierStep = createStep(
  "distribution-update-tier",
  async (input: TierUpdate, { container }) =>
    new StepResponse(await distributionOf(container).plans.updateTier(input))
)
