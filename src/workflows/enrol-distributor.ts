import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { DistributionEvents } from "./events"
import {
  type EnrolDistributorInput,
  enrolDistributorStep,
} from "./steps/enrol-distributor"

/** Enrols a customer as a distributor; its sponsor is who brought it, unless another is named. */
export const enrolDistributorWorkflow = createWorkflow(
  "distribution-enrol-distributor",
  (input: WorkflowData<EnrolDistributorInput>) => {
    const distributor = enrolDistributorStep(input)
    emitEventStep({
      eventName: DistributionEvents.DISTRIBUTOR_CREATED,
      data: { id: distributor.id },
    })
    return new WorkflowResponse(distributor)
  }
)
