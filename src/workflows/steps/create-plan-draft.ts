import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewDraft } from "../../modules/distribution/plan/save-draft"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const createPlanDraftStep = createStep(
  "distribution-create-plan-draft",
  async (input: NewDraft, { container }) =>
    new StepResponse(await distributionOf(container).plans.createDraft(input))
)
