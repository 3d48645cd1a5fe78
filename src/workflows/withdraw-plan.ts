import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../modules/distribution/audit/record-audit"
import { DistributionEvents } from "./events"
import { withdrawPlanStep } from "./steps/withdraw-plan"

/** Takes back a version of the plan before it takes effect. */
export const withdrawPlanWorkflow = createWorkflow(
  "distribution-withdraw-plan",
  (input: WorkflowData<{ id: string; actor: Actor }>) => {
    const result = withdrawPlanStep(input)
    emitEventStep({
      eventName: DistributionEvents.PLAN_WITHDRAWN,
      data: { id: result.id },
    })
    return new WorkflowResponse(result)
  }
)
