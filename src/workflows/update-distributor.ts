import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { DistributorUpdate } from "../modules/distribution/network/update-distributor"
import { DistributionEvents } from "./events"
import { updateDistributorStep } from "./steps/update-distributor"

/** Changes a distributor's code or public name. */
export const updateDistributorWorkflow = createWorkflow(
  "distribution-update-distributor",
  (input: WorkflowData<DistributorUpdate>) => {
    const result = updateDistributorStep(input)
    emitEventStep({
      eventName: DistributionEvents.DISTRIBUTOR_UPDATED,
      data: { id: result.id },
    })
    return new WorkflowResponse(result)
  }
)
