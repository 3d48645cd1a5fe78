import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "../modules/distribution/audit/record-audit"
import { deleteTierStep } from "./steps/delete-tier"

/** Deletes a tier that nobody is in. */
export const deleteTierWorkflow = createWorkflow(
  "distribution-delete-tier",
  (input: WorkflowData<{ id: string; actor: Actor }>) =>
    new WorkflowResponse(deleteTierStep(input))
)
