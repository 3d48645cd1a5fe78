import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const deleteSimulationStep = createStep(
  "distribution-delete-simulation",
  async (input: { id: string; actor: Actor }, { container }) => {
    await distributionOf(container).simulations.delete(input)
    return new StepResponse({ id: input.id })
  }
)
