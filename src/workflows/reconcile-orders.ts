import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { refreshVouchers } from "../providers/payout-store-credit/refresh-vouchers"
import { DistributionEvents } from "./events"
import { reconcileOrdersStep } from "./steps/reconcile-orders"

/** Attributes orders that are new and brings every commission of the batch to what should stand. */
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

/**
 * Reconciles orders, then brings the vouchers that they used down to what is left
 * of them. The vouchers come last and outside of the workflow: whatever keeps one
 * from it takes neither a commission nor an event back, and may be tried again.
 */
export async function reconcileOrders(
  container: MedusaContainer,
  orderIds: string[]
): Promise<void> {
  const { result } = await reconcileOrdersWorkflow(container).run({
    input: { order_ids: orderIds },
  })
  await refreshVouchers(container, result.promotionCodes)
}
