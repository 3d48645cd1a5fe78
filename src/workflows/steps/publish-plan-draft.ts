import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DraftPublication } from "../../modules/distribution/plan/publish-draft"
import { distributionOf } from "./module"
import { storeCurrencies } from "./store-currencies"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const publishPlanDraftStep = createStep(
  "distribution-publish-plan-draft",
  async (input: DraftPublication, { container }) => {
    const currencies = await storeCurrencies(container)
    return new StepResponse(
      await distributionOf(container).plans.publishDraft({
        ...input,
        currencies,
      })
    )
  }
)
