import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type ImportVariantCostsInput,
  importVariantCostsStep,
} from "./steps/import-variant-costs"

/** Sets the costs that a CSV file lists, all or none; gives what changed, in minor units. */
export const importVariantCostsWorkflow = createWorkflow(
  "distribution-import-variant-costs",
  (input: WorkflowData<ImportVariantCostsInput>) =>
    new WorkflowResponse(importVariantCostsStep(input))
)
