import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { StatusChange } from "../../modules/distribution/network/change-status"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const changeDistributorStatusStep = createStep(
  "distribution-change-distributor-status",
  async (input: StatusChange, { container }) =>
    new StepResponse(
      await distributionOf(container).changeDistributorStatus(input)
    )
)
