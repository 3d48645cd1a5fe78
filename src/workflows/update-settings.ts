import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type UpdateSettingsInput,
  updateSettingsStep,
} from "./steps/update-settings"

/** Changes the programme's settings. */
export const updateSettingsWorkflow = createWorkflow(
  "distribution-update-settings",
  (input: WorkflowData<UpdateSettingsInput>) =>
    new WorkflowResponse(updateSettingsStep(input))
)
