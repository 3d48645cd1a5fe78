import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewTier } from "../../modules/distribution/plan/create-tier"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const createTierStep = createStep(
  "distribution-create-tier",
  async (input: NewTier, { container }) =>
    new StepResponse(await distributionOf(container).plans.createTier(input))
)
