import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { CouponRemoval } from "../modules/distribution/attribution/remove-coupon"
import { type AddCouponInput, addCouponStep } from "./steps/add-coupon"
import { removeCouponStep } from "./steps/remove-coupon"

/** Ties the code of a promotion to a distributor, whose the orders are that use it. */
export const addCouponWorkflow = createWorkflow(
  "distribution-add-coupon",
  (input: WorkflowData<AddCouponInput>) =>
    new WorkflowResponse(addCouponStep(input))
)

/** Takes a code from a distributor; orders that it brought stay the distributor's. */
export const removeCouponWorkflow = createWorkflow(
  "distribution-remove-coupon",
  (input: WorkflowData<CouponRemoval>) =>
    new WorkflowResponse(removeCouponStep(input))
)
