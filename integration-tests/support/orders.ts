import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  completeCartWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  createCartWorkflow,
  createOrderFulfillmentWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  receiveItemReturnRequestWorkflow,
  refundPaymentWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import type { TestStore } from "./store"

export interface NewOrder {
  /** Handle → quantity. */
  items: Record<string, number>
  email?: string
  customerId?: string
  metadata?: Record<string, unknown>
  /** Called with the cart's id before it is completed. */
  beforeCompletion?: (cartId: string) => Promise<unknown>
  country?: string
}

/** Places an order as a shopper does: cart, shipping, payment, completion. */
export async function placeOrder(
  container: MedusaContainer,
  store: TestStore,
  order: NewOrder
): Promise<string> {
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: store.regionId,
      sales_channel_id: store.salesChannelId,
      email: order.email ?? "shopper@example.com",
      customer_id: order.customerId,
      metadata: order.metadata,
      shipping_address: {
        first_name: "Sam",
        last_name: "Shopper",
        address_1: "Street 1",
        city: "Town",
        postal_code: "10115",
        country_code: order.country ?? "de",
      },
      items: Object.entries(order.items).map(([handle, quantity]) => ({
        variant_id: store.variants[handle]!,
        quantity,
      })),
    },
  })
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: [{ id: store.shippingOptionId }] },
  })
  await payForCart(container, cart.id)
  await order.beforeCompletion?.(cart.id)
  const { result } = await completeCartWorkflow(container).run({
    input: { id: cart.id },
  })
  return result.id
}

async function payForCart(
  container: MedusaContainer,
  cartId: string
): Promise<void> {
  await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cartId },
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: cartId },
  })
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: data[0]!.payment_collection!.id,
      provider_id: "pp_system_default",
    },
  })
}

interface OrderRow {
  items: { id: string; product_handle: string; quantity: number }[]
  payment_collections: { payments: { id: string }[] }[]
}

async function readOrder(
  container: MedusaContainer,
  orderId: string
): Promise<OrderRow> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "total",
      "items.*",
      "items.detail.*",
      "payment_collections.payments.id",
    ],
    filters: { id: orderId },
  })
  return data[0] as unknown as OrderRow
}

/** Captures what was authorized. */
export async function capture(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  await capturePaymentWorkflow(container).run({
    input: { payment_id: await paymentOf(container, orderId) },
  })
}

/** Gives money back though nothing came back. */
export async function refund(
  container: MedusaContainer,
  orderId: string,
  amount: number
): Promise<void> {
  await refundPaymentWorkflow(container).run({
    input: { payment_id: await paymentOf(container, orderId), amount },
  })
}

async function paymentOf(
  container: MedusaContainer,
  orderId: string
): Promise<string> {
  const order = await readOrder(container, orderId)
  return order.payment_collections[0]!.payments[0]!.id
}

/** Fulfils everything that was ordered. */
export async function fulfil(
  container: MedusaContainer,
  orderId: string
): Promise<string> {
  const { items } = await readOrder(container, orderId)
  const { result } = await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: orderId,
      items: items.map(({ id, quantity }) => ({ id, quantity })),
    },
  })
  return result.id
}

export async function cancel(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  await cancelOrderWorkflow(container).run({
    input: { order_id: orderId, canceled_by: "test" },
  })
}

/** Requests a return of some units: handle → quantity. Gives the return's id. */
export async function requestReturn(
  container: MedusaContainer,
  orderId: string,
  quantities: Record<string, number>
): Promise<string> {
  const { items } = await readOrder(container, orderId)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: locations } = await query.graph({
    entity: "stock_location",
    fields: ["id"],
  })
  await beginReturnOrderWorkflow(container).run({
    input: { order_id: orderId, location_id: locations[0]!.id },
  })
  const { data: returns } = await query.graph({
    entity: "return",
    fields: ["id", "status", "created_at"],
    filters: { order_id: orderId },
  })
  const returnId = [...returns].sort((a, b) =>
    String(b.created_at).localeCompare(String(a.created_at))
  )[0]!.id
  await requestItemReturnWorkflow(container).run({
    input: {
      return_id: returnId,
      items: items
        .filter((item) => quantities[item.product_handle])
        .map((item) => ({
          id: item.id,
          quantity: quantities[item.product_handle]!,
        })),
    },
  })
  await confirmReturnRequestWorkflow(container).run({
    input: { return_id: returnId },
  })
  return returnId
}

/** Requests a return and receives it in good condition. */
export async function returnItems(
  container: MedusaContainer,
  orderId: string,
  quantities: Record<string, number>
): Promise<void> {
  const returnId = await requestReturn(container, orderId, quantities)
  const { items } = await readOrder(container, orderId)
  await beginReceiveReturnWorkflow(container).run({
    input: { return_id: returnId },
  })
  await receiveItemReturnRequestWorkflow(container).run({
    input: {
      return_id: returnId,
      items: items
        .filter((item) => quantities[item.product_handle])
        .map((item) => ({
          id: item.id,
          quantity: quantities[item.product_handle]!,
        })),
    },
  })
  await confirmReturnReceiveWorkflow(container).run({
    input: { return_id: returnId },
  })
}
