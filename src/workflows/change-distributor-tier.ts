import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { Actor } from "../modules/distribution/audit/record-audit"
import { DistributionEvents } from "./events"
import { updateDistributorStep } from "./steps/update-distributor"

export interface ChangeDistributorTierInput {
  id: string
  tier_id: string
  actor: Actor
}

/** Puts a distributor in another tier; it counts for orders that come after. */
export const changeDistributorTierWorkflow = createWorkflow(
  "distribution-change-distributor-tier",
  (input: WorkflowData<ChangeDistributorTierInput>) => {
    const result = updateDistributorStep(input)
    emitEventStep({
      eventName: DistributionEvents.DISTRIBUTOR_TIER_CHANGED,
      data: { id: result.id },
    })
    return new WorkflowResponse(result)
  }
)
