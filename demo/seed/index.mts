import { progress } from "../progress.mts"
import { createCatalogue } from "./catalogue.mts"
import { createMarket } from "./market.mts"
import { createNetwork } from "./network.mts"
import type { Admin, Shop } from "./shop.mts"

/** Fills an empty store with what a merchant would have. */
export async function seed(admin: Admin): Promise<Shop> {
  progress("Creating a region, taxes, a warehouse and shipping")
  const market = await createMarket(admin)
  progress("Creating products in three categories")
  await createCatalogue(admin, market)
  progress("Creating tiers and enrolling 14 distributors over 4 levels")
  await createNetwork(admin)
  return findShop(admin)
}

/** Reads what `seed` made. */
export async function findShop(admin: Admin): Promise<Shop> {
  const [keys, regions, locations, options, products] = await Promise.all([
    admin.admin.apiKey.list({ type: "publishable" }),
    admin.admin.region.list(),
    admin.admin.stockLocation.list(),
    admin.admin.shippingOption.list(),
    admin.admin.product.list({ fields: "id,handle,variants.id", limit: 100 }),
  ])
  const variants = products.products.map(
    ({ handle, variants }) => [handle, variants?.[0]?.id ?? ""] as const
  )
  return {
    publishableKey: only(keys.api_keys).token,
    regionId: only(regions.regions).id,
    locationId: only(locations.stock_locations).id,
    shippingOptionId: only(options.shipping_options).id,
    variants: Object.fromEntries(variants),
  }
}

function only<T>(items: T[]): T {
  const [item] = items
  if (!item) {
    throw new Error("The demo's store is not complete; remove .data/demo")
  }
  return item
}
