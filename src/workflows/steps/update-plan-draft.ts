import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { DraftUpdate } from "../../modules/distribution/plan/save-draft"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const updatePlanDraftStep = createStep(
  "distribution-update-plan-draft",
  async (input: DraftUpdate, { container }) =>
    new StepResponse(await distributionOf(container).plans.updateDraft(input))
)
