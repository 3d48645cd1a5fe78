import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { TierUpdate } from "../modules/distribution/plan/update-tier"
import { updateTierStep } from "./steps/update-tier"

/** Changes a tier; new rates are published as a plan version. */
export const updateTierWorkflow = createWorkflow(
  "distribution-update-tier",
  (input: WorkflowData<TierUpdate>) =>
    new WorkflowResponse(updateTierStep(input))
)
