import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type SetVariantCostsInput,
  setVariantCostsStep,
} from "./steps/set-variant-costs"

/** Sets what variants cost from now on, all or none; gives what changed, in minor units. */
export const setVariantCostsWorkflow = createWorkflow(
  "distribution-set-variant-costs",
  (input: WorkflowData<SetVariantCostsInput>) =>
    new WorkflowResponse(setVariantCostsStep(input))
)
