import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MethodRemoval } from "../modules/distribution/payout/remove-method"
import type { NewMethod } from "../modules/distribution/payout/save-method"
import type { TaxProfileUpdate } from "../modules/distribution/payout/save-tax-profile"
import { distributionOf } from "./steps/module"
import { saveTaxProfileStep } from "./steps/save-tax-profile"
import { verbWorkflow } from "./verb-workflow"

/* None of these may be stored or retried by the workflow engine: their inputs hold what is kept encrypted. */

/** Keeps what a distributor is to be paid to, in place of another method or beside it. */
export const savePayoutMethodWorkflow = verbWorkflow(
  "distribution-save-payout-method",
  (input: NewMethod, container) =>
    distributionOf(container).payoutMethods.save(input)
)

/** Takes a payout method away. */
export const removePayoutMethodWorkflow = verbWorkflow(
  "distribution-remove-payout-method",
  async (input: MethodRemoval, container) => {
    await distributionOf(container).payoutMethods.remove(input)
    return { id: input.id }
  }
)

/** Keeps what a distributor tells for tax. */
export const saveTaxProfileWorkflow = createWorkflow(
  "distribution-save-tax-profile",
  (input: WorkflowData<TaxProfileUpdate>) =>
    new WorkflowResponse(saveTaxProfileStep(input))
)
