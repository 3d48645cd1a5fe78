import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { NewTier } from "../modules/distribution/plan/create-tier"
import { createTierStep } from "./steps/create-tier"

/** Creates a tier and publishes its rates. */
export const createTierWorkflow = createWorkflow(
  "distribution-create-tier",
  (input: WorkflowData<NewTier>) => new WorkflowResponse(createTierStep(input))
)
