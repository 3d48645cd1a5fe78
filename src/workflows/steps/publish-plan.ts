import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Publication } from "../../modules/distribution/plan/publish-plan"
import { distributionOf } from "./module"
import { storeCurrencies } from "./store-currencies"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const publishPlanStep = createStep(
  "distribution-publish-plan",
  async (input: Publication, { container }) => {
    const currencies = await storeCurrencies(container)
    return new StepResponse(
      await distributionOf(container).plans.publish({ ...input, currencies })
    )
  }
)
