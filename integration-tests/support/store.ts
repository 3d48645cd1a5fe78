import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

/** A store to sell in: what a test needs to place orders. */
export interface TestStore {
  regionId: string
  salesChannelId: string
  locationId: string
  shippingOptionId: string
  publishableKey: string
  /** Variant ids by handle. */
  variants: Record<string, string>
  productIds: Record<string, string>
}

export interface StoreOptions {
  currency?: string
  country?: string
  taxRate?: number
  isTaxInclusive?: boolean
  shippingPrice?: number
  /** Handle → price in major units. */
  products?: Record<string, number>
}

/** Builds a store by Medusa's own workflows. */
export async function createStore(
  container: MedusaContainer,
  {
    currency = "eur",
    country = "de",
    taxRate,
    isTaxInclusive = false,
    shippingPrice = 0,
    products = { chair: 100, lamp: 19.99 },
  }: StoreOptions = {}
): Promise<TestStore> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run(
    { input: { salesChannelsData: [{ name: "Shop" }] } }
  )
  const salesChannelId = channels[0]!.id
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Test region",
          currency_code: currency,
          countries: [country],
          payment_providers: ["pp_system_default"],
          is_tax_inclusive: isTaxInclusive,
        },
      ],
    },
  })
  if (taxRate !== undefined) {
    await createTaxRegionsWorkflow(container).run({
      input: [
        {
          country_code: country,
          provider_id: "tp_system",
          default_tax_rate: { rate: taxRate, name: "VAT", code: "vat" },
        },
      ],
    })
  }
  const locationId = await createLocation(container, salesChannelId, country)
  const shipping = await createShipping(container, {
    locationId,
    regionId: regions[0]!.id,
    country,
    price: shippingPrice,
  })
  const catalogue = await createCatalogue(container, {
    currency,
    salesChannelId,
    locationId,
    shippingProfileId: shipping.profileId,
    products,
  })
  return {
    regionId: regions[0]!.id,
    salesChannelId,
    locationId,
    shippingOptionId: shipping.optionId,
    publishableKey: await createPublishableKey(container, salesChannelId),
    ...catalogue,
  }
}

async function createLocation(
  container: MedusaContainer,
  salesChannelId: string,
  country: string
): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Warehouse",
          address: { address_1: "Dock 1", city: "Town", country_code: country },
        },
      ],
    },
  })
  const locationId = result[0]!.id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [salesChannelId] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  return locationId
}

interface ShippingInput {
  locationId: string
  regionId: string
  country: string
  price: number
}

async function createShipping(
  container: MedusaContainer,
  { locationId, regionId, country, price }: ShippingInput
): Promise<{ profileId: string; optionId: string }> {
  const { result: profiles } = await createShippingProfilesWorkflow(
    container
  ).run({ input: { data: [{ name: "Default", type: "default" }] } })
  const profileId = profiles[0]!.id
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [
      {
        name: "Zone",
        geo_zones: [{ country_code: country, type: "country" }],
      },
    ],
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: options } = await createShippingOptionsWorkflow(
    container
  ).run({
    input: [
      {
        name: "Standard",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: set.service_zones[0]!.id,
        shipping_profile_id: profileId,
        type: { label: "Standard", description: "Standard", code: "standard" },
        prices: [{ region_id: regionId, amount: price }],
        rules: [
          { attribute: "enabled_in_store", value: "true", operator: "eq" },
          { attribute: "is_return", value: "false", operator: "eq" },
        ],
      },
    ],
  })
  return { profileId, optionId: options[0]!.id }
}

interface CatalogueInput {
  currency: string
  salesChannelId: string
  locationId: string
  shippingProfileId: string
  products: Record<string, number>
}

async function createCatalogue(
  container: MedusaContainer,
  input: CatalogueInput
): Promise<Pick<TestStore, "variants" | "productIds">> {
  const { result: created } = await createProductsWorkflow(container).run({
    input: {
      products: Object.entries(input.products).map(([handle, price]) => ({
        title: handle,
        handle,
        status: "published" as const,
        shipping_profile_id: input.shippingProfileId,
        sales_channels: [{ id: input.salesChannelId }],
        options: [{ title: "Size", values: ["One"] }],
        variants: [
          {
            title: "One",
            sku: `SKU-${handle}`,
            options: { Size: "One" },
            prices: [{ amount: price, currency_code: input.currency }],
          },
        ],
      })),
    },
  })
  await stock(container, input.locationId)
  return {
    variants: Object.fromEntries(
      created.map(({ handle, variants }) => [handle, variants[0]!.id])
    ),
    productIds: Object.fromEntries(
      created.map(({ handle, id }) => [handle, id])
    ),
  }
}

async function stock(
  container: MedusaContainer,
  locationId: string
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: items } = await query.graph({
    entity: "inventory_item",
    fields: ["id"],
  })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id }) => ({
        inventory_item_id: id,
        location_id: locationId,
        stocked_quantity: 1_000_000,
      })),
    },
  })
}

async function createPublishableKey(
  container: MedusaContainer,
  salesChannelId: string
): Promise<string> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: "Shop", type: "publishable", created_by: "" }],
    },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: result[0]!.id, add: [salesChannelId] },
  })
  return result[0]!.token
}
