import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { distributionOf } from "./module"

/** What was touched; of a payment or fulfilment the drain finds out the order. */
export interface RequestReconcileInput {
  order_ids?: string[]
  payment_ids?: string[]
  fulfillment_ids?: string[]
  /** The event or verb that asks. */
  cause: string
}

/**
 * Asks without a workflow of its own, whose bookkeeping takes four times as long
 * as the asking: for subscribers, which every checkout waits beside.
 */
export function askToReconcile(
  container: MedusaContainer,
  input: RequestReconcileInput
): Promise<void> {
  return distributionOf(container).requestReconcile({
    orderIds: input.order_ids,
    paymentIds: input.payment_ids,
    fulfillmentIds: input.fulfillment_ids,
    cause: input.cause,
  })
}

/** Asking is a hint that may be repeated at will, so there is nothing to compensate. */
export const requestReconcileStep = createStep(
  "distribution-request-reconcile",
  async (input: RequestReconcileInput, { container }) => {
    await askToReconcile(container, input)
    return new StepResponse(input)
  }
)
