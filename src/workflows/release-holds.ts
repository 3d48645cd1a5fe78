import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { DistributionEvents } from "./events"
import { releaseHoldsStep } from "./steps/release-holds"

/** Makes available every commission whose hold ended by `until`. */
export const releaseHoldsWorkflow = createWorkflow(
  "distribution-release-holds",
  (input: WorkflowData<{ until: Date | string }>) => {
    const released = releaseHoldsStep(input)
    const events = transform({ released }, ({ released }) =>
      released.map((id) => ({ id }))
    )
    emitEventStep({
      eventName: DistributionEvents.COMMISSION_RELEASED,
      data: events,
    })
    return new WorkflowResponse(released)
  }
)
