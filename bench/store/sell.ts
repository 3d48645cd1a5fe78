import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createProduct,
  createStore,
  placeOrder,
  type Product,
  type Store,
} from "../../integration-tests/support/shop"

/** Shoppers who check out at the same time. */
export const SHOPPERS = 4

/** Every order is a new guest's. */
let shoppers = 0

export interface Shop {
  store: Store
  products: Product[]
}

export async function openShop(container: MedusaContainer): Promise<Shop> {
  const store = await createStore(container, { taxRate: 19, shippingPrice: 5 })
  const products = [
    await createProduct(container, store, { price: 100 }),
    await createProduct(container, store, { price: 19.99 }),
  ]
  return { store, products }
}

export interface Sale {
  orders: number
  /** Carried by every cart, as a storefront would. */
  referralCode: string
}

/** Places orders by Medusa's own workflows, from cart to order; gives their ids. */
export async function sell(
  container: MedusaContainer,
  { store, products }: Shop,
  { orders, referralCode }: Sale
): Promise<string[]> {
  const placed: string[] = []
  let left = orders
  const shopper = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const order = await placeOrder(container, {
        store,
        items: products.map(({ variantId }) => ({ variantId, quantity: 1 })),
        email: `shopper-${++shoppers}@example.com`,
        metadata: { referral_code: referralCode },
      })
      placed.push(order.id)
    }
  }
  await Promise.all(Array.from({ length: SHOPPERS }, shopper))
  return placed
}
