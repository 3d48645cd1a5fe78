import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { refreshVouchersStep } from "./steps/refresh-vouchers"

/** Brings the store-credit vouchers that an order used down to what is left of them. */
export const refreshVouchersWorkflow = createWorkflow(
  "distribution-refresh-vouchers",
  (input: WorkflowData<{ order_id: string }>) =>
    new WorkflowResponse(refreshVouchersStep(input))
)
