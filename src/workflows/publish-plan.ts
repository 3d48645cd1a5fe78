import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Publication } from "../modules/distribution/plan/publish-plan"
import { DistributionEvents } from "./events"
import { publishPlanStep } from "./steps/publish-plan"

/** Publishes a new version of the plan. */
export const publishPlanWorkflow = createWorkflow(
  "distribution-publish-plan",
  (input: WorkflowData<Publication>) => {
    const result = publishPlanStep(input)
    emitEventStep({
      eventName: DistributionEvents.PLAN_PUBLISHED,
      data: { id: result.id },
    })
    return new WorkflowResponse(result)
  }
)
