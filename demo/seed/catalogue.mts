import type { Market } from "./market.mts"
import type { Admin } from "./shop.mts"

interface Product {
  title: string
  subtitle: string
  price: number
}

/** Prices are euros without tax. */
const categories: Record<string, Record<string, Product>> = {
  Coffee: {
    "lighthouse-blend": {
      title: "Lighthouse Blend",
      subtitle: "Whole beans, 250 g: chocolate, hazelnut",
      price: 14.9,
    },
    "harbour-espresso": {
      title: "Harbour Espresso",
      subtitle: "Whole beans, 250 g: dark cherry, cocoa",
      price: 16.5,
    },
  },
  Tea: {
    "northern-breakfast": {
      title: "Northern Breakfast",
      subtitle: "Black tea, 100 g: malty, strong",
      price: 9.8,
    },
    "mint-verbena": {
      title: "Mint & Verbena",
      subtitle: "Herbal tea, 60 g: fresh, without caffeine",
      price: 8.4,
    },
  },
  Brewing: {
    "pour-over-set": {
      title: "Pour-over Set",
      subtitle: "Dripper, carafe and 40 filters",
      price: 49,
    },
    "stoneware-cup": {
      title: "Stoneware Cup",
      subtitle: "Hand-thrown, 220 ml",
      price: 18,
    },
    "gooseneck-kettle": {
      title: "Gooseneck Kettle",
      subtitle: "Brushed steel, 1 l",
      price: 89,
    },
  },
}

/** Creates the products in their categories, with a thousand of each in stock. */
export async function createCatalogue(
  client: Admin,
  market: Market
): Promise<void> {
  for (const [name, products] of Object.entries(categories)) {
    const { product_category } = await client.admin.productCategory.create({
      name,
      is_active: true,
    })
    for (const [handle, product] of Object.entries(products)) {
      await createProduct(client, {
        ...product,
        ...market,
        handle,
        categoryId: product_category.id,
      })
    }
  }
  await stock(client, market.locationId)
}

async function createProduct(
  { admin }: Admin,
  input: Product & Market & { handle: string; categoryId: string }
): Promise<void> {
  await admin.product.create({
    title: input.title,
    subtitle: input.subtitle,
    handle: input.handle,
    status: "published",
    shipping_profile_id: input.shippingProfileId,
    sales_channels: [{ id: input.salesChannelId }],
    categories: [{ id: input.categoryId }],
    options: [{ title: "Pack", values: ["One"] }],
    variants: [
      {
        title: "One",
        sku: input.handle.toUpperCase(),
        options: { Pack: "One" },
        prices: [{ amount: input.price, currency_code: "eur" }],
      },
    ],
  })
}

async function stock({ admin }: Admin, location_id: string): Promise<void> {
  const { inventory_items } = await admin.inventoryItem.list({ limit: 100 })
  for (const { id } of inventory_items) {
    await admin.inventoryItem.batchInventoryItemLocationLevels(id, {
      create: [{ location_id, stocked_quantity: 1000 }],
    })
  }
}
