import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Move } from "../../modules/distribution/network/move-distributor"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const moveDistributorStep = createStep(
  "distribution-move-distributor",
  async (input: Move, { container }) =>
    new StepResponse(await distributionOf(container).moveDistributor(input))
)
