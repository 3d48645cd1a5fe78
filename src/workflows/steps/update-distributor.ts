import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DistributorUpdate } from "../../modules/distribution/network/update-distributor"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const updateDistributorStep = createStep(
  "distribution-update-distributor",
  async (input: DistributorUpdate, { container }) =>
    new StepResponse(await distributionOf(container).updateDistributor(input))
)
