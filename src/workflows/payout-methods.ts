import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { MethodRemoval } from "../modules/distribution/payout/remove-method"
import type { NewMethod } from "../modules/distribution/payout/save-method"
import type { TaxProfileUpdate } from "../modules/distribution/payout/save-tax-profile"
import { DistributionEvents } from "./events"
import { removePayoutMethodStep } from "./steps/remove-payout-method"
import { savePayoutMethodStep } from "./steps/save-payout-method"
import { saveTaxProfileStep } from "./steps/save-tax-profile"

/* None of these may be stored or retried by the workflow engine: their inputs hold what is kept encrypted. */

/** Keeps what a distributor is to be paid to, in place of another method or beside it. */
export const savePayoutMethodWorkflow = createWorkflow(
  "distribution-save-payout-method",
  (input: WorkflowData<NewMethod>) => {
    const method = savePayoutMethodStep(input)
    emitEventStep({
      eventName: DistributionEvents.PAYOUT_METHOD_CHANGED,
      data: { id: input.distributor_id },
    })
    return new WorkflowResponse(method)
  }
)

/** Takes a payout method away. */
export const removePayoutMethodWorkflow = createWorkflow(
  "distribution-remove-payout-method",
  (input: WorkflowData<MethodRemoval>) => {
    const removed = removePayoutMethodStep(input)
    emitEventStep({
      eventName: DistributionEvents.PAYOUT_METHOD_CHANGED,
      data: { id: input.distributor_id },
    })
    return new WorkflowResponse(removed)
  }
)

/** Keeps what a distributor tells for tax. */
export const saveTaxProfileWorkflow = createWorkflow(
  "distribution-save-tax-profile",
  (input: WorkflowData<TaxProfileUpdate>) =>
    new WorkflowResponse(saveTaxProfileStep(input))
)
