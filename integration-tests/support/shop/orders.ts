import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Store } from "./store"

export interface PlacedOrder {
  id: string
  cartId: string
  /** Null where nothing was left to pay. */
  paymentId: string | null
  /** As the items were given. */
  lines: PlacedLine[]
}

export interface PlacedLine {
  id: string
  variantId: string
  quantity: number
}

export interface OrderOptions {
  store: Store
  items: { variantId: string; quantity: number }[]
  email?: string
  customerId?: string
  promoCodes?: string[]
  /** Of the cart; Medusa copies it to the order. */
  metadata?: Record<string, unknown>
}

/** Takes a cart with shipping and a payment session through checkout. */
export async function placeOrder(
  container: MedusaContainer,
  options: OrderOptions
): Promise<PlacedOrder> {
  const cartId = await createCart(container, options)
  const id = await checkOut(container, cartId)
  return await describeOrder(container, { id, cartId, items: options.items })
}

/** A cart with its shipping method, ready to be checked out. */
export async function createCart(
  container: MedusaContainer,
  { store, items, ...options }: OrderOptions
): Promise<string> {
  const { result: cart } = await createCartWorkflow(container).run({
    input: {
      region_id: store.regionId,
      sales_channel_id: store.salesChannelId,
      currency_code: store.currency,
      email: options.email ?? "buyer@example.com",
      customer_id: options.customerId,
      promo_codes: options.promoCodes,
      metadata: options.metadata,
      shipping_address: {
        first_name: "Ada",
        last_name: "Buyer",
        address_1: "Street 1",
        city: "Town",
        postal_code: "12345",
        country_code: store.country,
      },
      items: items.map(({ variantId, quantity }) => ({
        variant_id: variantId,
        quantity,
      })),
    },
  })
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id: cart.id, options: [{ id: store.shippingOptionId }] },
  })
  return cart.id
}

/** Pays by the manual provider, which authorises without capturing, and completes the cart; answers the order's id. */
export async function checkOut(
  container: MedusaContainer,
  cartId: string
): Promise<string> {
  await createPaymentCollectionForCartWorkflow(container).run({
    input: { cart_id: cartId },
  })
  await createPaymentSessionsWorkflow(container).run({
    input: {
      payment_collection_id: await collectionOf(container, cartId),
      provider_id: "pp_system_default",
    },
  })
  const { result } = await completeCartWorkflow(container).run({
    input: { id: cartId },
  })
  return result.id
}

async function collectionOf(
  container: MedusaContainer,
  cartId: string
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: ["payment_collection.id"],
    filters: { id: cartId },
  })
  const cart = data[0] as unknown as { payment_collection: { id: string } }
  return cart.payment_collection.id
}

interface OrderRow {
  items: { id: string; variant_id: string }[]
  payment_collections: { payments?: { id: string }[] }[]
}

/** What the rest of a story needs to know of an order that was placed. */
export async function describeOrder(
  container: MedusaContainer,
  placed: { id: string; cartId: string; items: OrderOptions["items"] }
): Promise<PlacedOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "items.id",
      "items.variant_id",
      "payment_collections.payments.id",
    ],
    filters: { id: placed.id },
  })
  const order = data[0] as unknown as OrderRow
  return {
    id: placed.id,
    cartId: placed.cartId,
    paymentId: order.payment_collections[0]?.payments?.[0]?.id ?? null,
    lines: placed.items.flatMap(({ variantId, quantity }) =>
      order.items
        .filter((line) => line.variant_id === variantId)
        .map((line) => ({ id: line.id, variantId, quantity }))
    ),
  }
}
