import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

/** What a cart needs to become an order. */
export interface Store {
  regionId: string
  currency: string
  country: string
  salesChannelId: string
  stockLocationId: string
  shippingProfileId: string
  shippingOptionId: string
  /** Token of the `x-publishable-api-key` header. */
  publishableKey: string
}

export interface StoreOptions {
  currency?: string
  country?: string
  /** Percent, for example 20. */
  taxRate?: number
  /** Prices hold the tax. */
  isTaxInclusive?: boolean
  shippingPrice?: number
}

/** A store that sells in one region; call it again for another currency or country. */
export async function createStore(
  container: MedusaContainer,
  options: StoreOptions = {}
): Promise<Store> {
  const { currency = "eur", country = "de" } = options
  const regionId = await createRegion(container, options)
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: country,
        provider_id: "tp_system",
        default_tax_rate: {
          rate: options.taxRate ?? 0,
          code: `vat_${country}`,
          name: "VAT",
        },
      },
    ],
  })
  const channel = await createChannel(container, country)
  const shipping = await createShipping(container, {
    country,
    currency,
    price: options.shippingPrice ?? 0,
    salesChannelId: channel.salesChannelId,
  })
  return { regionId, currency, country, ...channel, ...shipping }
}

async function createRegion(
  container: MedusaContainer,
  { currency = "eur", country = "de", isTaxInclusive = false }: StoreOptions
): Promise<string> {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: `Region ${country}`,
          currency_code: currency,
          countries: [country],
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
          is_tax_inclusive: isTaxInclusive,
        },
      ],
    },
  })
  return only(result).id
}

async function createChannel(
  container: MedusaContainer,
  country: string
): Promise<Pick<Store, "salesChannelId" | "publishableKey">> {
  const channels = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: `Shop ${country}` }] },
  })
  const salesChannelId = only(channels.result).id
  const keys = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [
        { title: `Shop ${country}`, type: "publishable", created_by: "" },
      ],
    },
  })
  const key = only(keys.result)
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [salesChannelId] },
  })
  return { salesChannelId, publishableKey: key.token }
}

interface ShippingInput {
  country: string
  currency: string
  price: number
  salesChannelId: string
}

async function createShipping(
  container: MedusaContainer,
  input: ShippingInput
): Promise<
  Pick<Store, "stockLocationId" | "shippingProfileId" | "shippingOptionId">
> {
  const stockLocationId = await createStockLocation(container, input)
  const serviceZoneId = await createServiceZone(container, {
    stockLocationId,
    country: input.country,
  })
  const profiles = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: `Default ${input.country}`, type: "default" }] },
  })
  const shippingProfileId = only(profiles.result).id
  const options = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Parcel",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: serviceZoneId,
        shipping_profile_id: shippingProfileId,
        type: { label: "Parcel", description: "Parcel", code: "parcel" },
        prices: [{ currency_code: input.currency, amount: input.price }],
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return {
    stockLocationId,
    shippingProfileId,
    shippingOptionId: only(options.result).id,
  }
}

async function createStockLocation(
  container: MedusaContainer,
  { country, salesChannelId }: ShippingInput
): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: `Warehouse ${country}` }] },
  })
  const stockLocationId = only(result).id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stockLocationId, add: [salesChannelId] },
  })
  return stockLocationId
}

async function createServiceZone(
  container: MedusaContainer,
  { stockLocationId, country }: { stockLocationId: string; country: string }
): Promise<string> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: `Delivery ${country}`,
    type: "shipping",
    service_zones: [
      {
        name: `Zone ${country}`,
        geo_zones: [{ type: "country", country_code: country }],
      },
    ],
  })
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
      [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
    },
  ])
  return only(set.service_zones).id
}

/** The first of a list that cannot be empty. */
export function only<T>(items: readonly T[]): T {
  const [first] = items
  if (first === undefined) {
    throw new Error("Expected at least one item")
  }
  return first
}
