import {
  cancelOrderFulfillmentWorkflow,
  cancelOrderWorkflow,
  completeOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { PlacedOrder } from "./orders"

export interface Units {
  id: string
  quantity: number
}

/** Fulfils the given units, or every line of the order as it was placed. */
export async function fulfilOrder(
  container: MedusaContainer,
  order: PlacedOrder,
  items: Units[] = unitsOf(order)
): Promise<string> {
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: { order_id: order.id, items },
  })
  return result.id
}

export async function shipOrder(
  container: MedusaContainer,
  order: PlacedOrder,
  fulfillmentId: string
): Promise<void> {
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id: order.id,
      fulfillment_id: fulfillmentId,
      items: unitsOf(order),
      labels: [],
    },
  })
}

export async function deliverOrder(
  container: MedusaContainer,
  order: PlacedOrder,
  fulfillmentId: string
): Promise<void> {
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({
    input: { orderId: order.id, fulfillmentId },
  })
}

export async function cancelFulfilment(
  container: MedusaContainer,
  order: PlacedOrder,
  fulfillmentId: string
): Promise<void> {
  await cancelOrderFulfillmentWorkflow(container).run({
    input: { order_id: order.id, fulfillment_id: fulfillmentId },
  })
}

export async function completeOrder(
  container: MedusaContainer,
  order: PlacedOrder
): Promise<void> {
  await completeOrderWorkflow(container).run({
    input: { orderIds: [order.id] },
  })
}

/** Also refunds what was captured. */
export async function cancelOrder(
  container: MedusaContainer,
  order: PlacedOrder
): Promise<void> {
  await cancelOrderWorkflow(container).run({ input: { order_id: order.id } })
}

function unitsOf(order: PlacedOrder): Units[] {
  return order.lines.map(({ id, quantity }) => ({ id, quantity }))
}
