import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Visit } from "../modules/distribution/attribution/record-click"
import { recordClickStep } from "./steps/record-click"

/** Records a visit through a referral link. */
export const recordClickWorkflow = createWorkflow(
  "distribution-record-click",
  (input: WorkflowData<Visit>) => new WorkflowResponse(recordClickStep(input))
)
