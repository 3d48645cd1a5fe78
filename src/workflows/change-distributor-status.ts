import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { StatusChange } from "../modules/distribution/network/change-status"
import { DistributionEvents } from "./events"
import { changeDistributorStatusStep } from "./steps/change-distributor-status"

/** Approves, rejects, suspends, reactivates or terminates a distributor. */
export const changeDistributorStatusWorkflow = createWorkflow(
  "distribution-change-distributor-status",
  (input: WorkflowData<StatusChange>) => {
    const result = changeDistributorStatusStep(input)
    emitEventStep({
      eventName: DistributionEvents.DISTRIBUTOR_STATUS_CHANGED,
      data: { id: result.id },
    })
    return new WorkflowResponse(result)
  }
)
