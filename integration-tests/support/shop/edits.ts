import {
  acceptOrderTransferWorkflow,
  beginOrderEditOrderWorkflow,
  confirmOrderEditRequestWorkflow,
  orderEditAddNewItemWorkflow,
  orderEditUpdateItemQuantityWorkflow,
  requestOrderTransferWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { NewUnits } from "./claims"
import type { PlacedOrder } from "./orders"
import type { Units } from "./shipping"

/** Sets quantities (and prices) of lines, or adds lines, and confirms the edit. */
export async function editOrder(
  container: MedusaContainer,
  order: PlacedOrder,
  edit: { items?: (Units & { unitPrice?: number })[]; added?: NewUnits[] }
): Promise<void> {
  await beginOrderEditOrderWorkflow(container).run({
    input: { order_id: order.id },
  })
  if (edit.items?.length) {
    await orderEditUpdateItemQuantityWorkflow(container).run({
      input: {
        order_id: order.id,
        items: edit.items.map(({ unitPrice, ...item }) => ({
          ...item,
          unit_price: unitPrice,
        })),
      },
    })
  }
  if (edit.added?.length) {
    await orderEditAddNewItemWorkflow(container).run({
      input: {
        order_id: order.id,
        items: edit.added.map(({ variantId, quantity, unitPrice }) => ({
          variant_id: variantId,
          quantity,
          unit_price: unitPrice,
        })),
      },
    })
  }
  await confirmOrderEditRequestWorkflow(container).run({
    input: { order_id: order.id },
  })
}

/** Moves an order to another customer, who accepts it. */
export async function transferOrder(
  container: MedusaContainer,
  order: PlacedOrder,
  customerId: string
): Promise<void> {
  await requestOrderTransferWorkflow(container).run({
    input: {
      order_id: order.id,
      customer_id: customerId,
      logged_in_user: customerId,
    },
  })
  await acceptOrderTransferWorkflow(container).run({
    input: { order_id: order.id, token: await tokenOf(container, order.id) },
  })
}

async function tokenOf(container: MedusaContainer, orderId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_change",
    fields: ["actions.details"],
    filters: {
      order_id: orderId,
      change_type: "transfer",
      status: "requested",
    },
  })
  const [change] = data as unknown as {
    actions: { details: { token?: string } }[]
  }[]
  const token = change?.actions[0]?.details.token
  if (!token) {
    throw new Error(`Order ${orderId} has no transfer to accept`)
  }
  return token
}
