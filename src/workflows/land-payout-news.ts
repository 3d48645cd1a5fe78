import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { landPayoutNewsStep, type PayoutNews } from "./steps/land-payout-news"

/** Books what a provider's webhook tells of payouts. */
export const landPayoutNewsWorkflow = createWorkflow(
  "distribution-land-payout-news",
  (input: WorkflowData<PayoutNews>) =>
    new WorkflowResponse(landPayoutNewsStep(input))
)
