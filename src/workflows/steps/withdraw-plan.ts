import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../../modules/distribution/audit/record-audit"
import { distributionOf } from "./module"

/** One transaction of one module, with nothing after it that can fail: no compensation is needed. */
export const withdrawPlanStep = createStep(
  "distribution-withdraw-plan",
  async (input: { id: string; actor: Actor }, { container }) =>
    new StepResponse(await distributionOf(container).plans.withdraw(input))
)
