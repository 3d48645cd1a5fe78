import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolveOrderIds, type Touched } from "../read-orders/resolve-order-ids"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { distributionOf } from "./module"

export interface RequestReconcileInput extends Touched {
  /** The event or verb that asks. */
  cause: string
}

/** Asking is a hint that may be repeated at will, so there is nothing to compensate. */
export const requestReconcileStep = createStep(
  "distribution-request-reconcile",
  async ({ cause, ...touched }: RequestReconcileInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const orderIds = await resolveOrderIds(query, touched)
    await distributionOf(container).requestReconcile({ orderIds, cause })
    return new StepResponse({ orderIds })
  }
)
