import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Move } from "../modules/distribution/network/move-distributor"
import { DistributionEvents } from "./events"
import { moveDistributorStep } from "./steps/move-distributor"

/** Moves a distributor with everybody below to another sponsor. */
export const moveDistributorWorkflow = createWorkflow(
  "distribution-move-distributor",
  (input: WorkflowData<Move>) => {
    const result = moveDistributorStep(input)
    emitEventStep({
      eventName: DistributionEvents.DISTRIBUTOR_MOVED,
      data: { id: result.id },
    })
    return new WorkflowResponse(result)
  }
)
