import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const deletePlanDraftStep = createStep(
  "distribution-delete-plan-draft",
  async (input: { id: string; actor: Actor }, { container }) => {
    await distributionOf(container).plans.deleteDraft(input)
    return new StepResponse({ id: input.id })
  }
)
