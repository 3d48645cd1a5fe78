import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const deleteTierStep = createStep(
  "distribution-delete-tier",
  async (input: { id: string; actor: Actor }, { container }) => {
    await distributionOf(container).plans.deleteTier(input)
    return new StepResponse({ id: input.id })
  }
)
