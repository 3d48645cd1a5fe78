import { createProductsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { only, type Store } from "./store"

export interface Product {
  id: string
  variantId: string
  price: number
}

export interface ProductOptions {
  title?: string
  /** Major units of the store's currency. */
  price: number
  isGiftCard?: boolean
  categoryIds?: string[]
  tagIds?: string[]
  collectionId?: string
  typeId?: string
  /** A download needs no shipping profile, so its lines need no shipping. */
  isDigital?: boolean
  /** Prices in further currencies. */
  prices?: Record<string, number>
}

let created = 0

/** A product with one variant that is always in stock. */
export async function createProduct(
  container: MedusaContainer,
  store: Store,
  options: ProductOptions
): Promise<Product> {
  created += 1
  const title = options.title ?? `Product ${created}`
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          handle: `product-${created}-${Date.now()}`,
          status: "published",
          is_giftcard: options.isGiftCard ?? false,
          category_ids: options.categoryIds,
          tag_ids: options.tagIds,
          collection_id: options.collectionId,
          type_id: options.typeId,
          shipping_profile_id: options.isDigital
            ? undefined
            : store.shippingProfileId,
          sales_channels: [{ id: store.salesChannelId }],
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            {
              title: "One",
              manage_inventory: false,
              options: { Size: "One" },
              prices: pricesOf(store, options),
            },
          ],
        },
      ],
    },
  })
  const product = only(result)
  return {
    id: product.id,
    variantId: only(product.variants).id,
    price: options.price,
  }
}

/** The price of the store's own region, which decides whether it holds the tax. */
function pricesOf(store: Store, options: ProductOptions) {
  const others = Object.entries(options.prices ?? {})
  return [
    {
      currency_code: store.currency,
      amount: options.price,
      rules: { region_id: store.regionId },
    },
    ...others.map(([currency_code, amount]) => ({ currency_code, amount })),
  ]
}
