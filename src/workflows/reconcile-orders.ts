import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { DistributionEvents } from "./events"
import { reconcileOrdersStep } from "./steps/reconcile-orders"

/**
 * Attributes orders that are new, brings every commission of the batch to what
 * should stand, and every voucher that it used to what is left of it.
 */
export const reconcileOrdersWorkflow = createWorkflow(
  "distribution-reconcile-orders",
  (input: WorkflowData<{ order_ids: string[] }>) => {
    const result = reconcileOrdersStep(input)
    const events = transform({ result }, ({ result }) => ({
      attributed: result.attributedIds.map((id) => ({ id })),
      changed: result.changedIds.map((id) => ({ id })),
    }))
    emitEventStep({
      eventName: DistributionEvents.ATTRIBUTION_CREATED,
      data: events.attributed,
    })
    emitEventStep({
      eventName: DistributionEvents.COMMISSION_CHANGED,
      data: events.changed,
    }).config({ name: "emit-commission-changed" })
    return new WorkflowResponse(result)
  }
)
