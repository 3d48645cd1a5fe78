import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type ReferCartInput,
  referCartStep,
  removeCartReferralStep,
} from "./steps/refer-cart"

/** Binds a cart to the distributor of a code or click. */
export const referCartWorkflow = createWorkflow(
  "distribution-refer-cart",
  (input: WorkflowData<ReferCartInput>) =>
    new WorkflowResponse(referCartStep(input))
)

/** Takes the code or click off a cart. */
export const removeCartReferralWorkflow = createWorkflow(
  "distribution-remove-cart-referral",
  (input: WorkflowData<{ cart_id: string }>) =>
    new WorkflowResponse(removeCartReferralStep(input))
)
