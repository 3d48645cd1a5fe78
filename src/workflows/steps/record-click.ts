import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Visit } from "../../modules/distribution/attribution/record-click"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const recordClickStep = createStep(
  "distribution-record-click",
  async (input: Visit, { container }) =>
    new StepResponse(await distributionOf(container).recordClick(input))
)
