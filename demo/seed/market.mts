import type { Admin } from "./shop.mts"

type HasAdmin = Pick<Admin, "admin">

const COUNTRIES = ["de", "at"]
const VAT = { de: 19, at: 20 }

export interface Market {
  salesChannelId: string
  locationId: string
  shippingProfileId: string
}

/** Where and how the store sells: one region in euro, taxes, a warehouse, one shipping option. */
export async function createMarket({ admin }: HasAdmin): Promise<Market> {
  await nameStore({ admin })
  const { region } = await admin.region.create({
    name: "Europe",
    currency_code: "eur",
    countries: COUNTRIES,
    payment_providers: ["pp_system_default"],
  })
  for (const [country_code, rate] of Object.entries(VAT)) {
    await admin.taxRegion.create({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { name: "VAT", code: "vat", rate },
    })
  }
  const salesChannelId = await salesChannel({ admin })
  const { locationId, serviceZoneId } = await createWarehouse(
    { admin },
    salesChannelId
  )
  const shippingProfileId = await shippingProfile({ admin })
  await admin.shippingOption.create({
    name: "Standard delivery",
    price_type: "flat",
    provider_id: "manual_manual",
    service_zone_id: serviceZoneId,
    shipping_profile_id: shippingProfileId,
    type: { label: "Standard", description: "2 to 4 days", code: "standard" },
    prices: [{ region_id: region.id, amount: 4.9 }],
    rules: [
      { attribute: "enabled_in_store", value: "true", operator: "eq" },
      { attribute: "is_return", value: "false", operator: "eq" },
    ],
  })
  return { salesChannelId, locationId, shippingProfileId }
}

async function nameStore({ admin }: HasAdmin): Promise<void> {
  const { stores } = await admin.store.list()
  await admin.store.update(stores[0]!.id, {
    name: "North Pier",
    supported_currencies: [{ currency_code: "eur", is_default: true }],
  })
}

/** The channel Medusa makes for a new store, which its publishable key sells in. */
async function salesChannel({ admin }: HasAdmin): Promise<string> {
  const { sales_channels } = await admin.salesChannel.list()
  const [channel] = sales_channels
  const { api_keys } = await admin.apiKey.list({ type: "publishable" })
  const key =
    api_keys[0] ??
    (await admin.apiKey.create({ title: "Storefront", type: "publishable" }))
      .api_key
  const id =
    channel?.id ??
    (await admin.salesChannel.create({ name: "Storefront" })).sales_channel.id
  await admin.apiKey.batchSalesChannels(key.id, { add: [id] })
  return id
}

async function shippingProfile({ admin }: HasAdmin): Promise<string> {
  const { shipping_profiles } = await admin.shippingProfile.list()
  const [profile] = shipping_profiles
  return (
    profile?.id ??
    (await admin.shippingProfile.create({ name: "Default", type: "default" }))
      .shipping_profile.id
  )
}

async function createWarehouse({ admin }: HasAdmin, salesChannelId: string) {
  const { stock_location } = await admin.stockLocation.create({
    name: "Warehouse Hamburg",
    address: {
      address_1: "Am Sandtorkai 1",
      city: "Hamburg",
      postal_code: "20457",
      country_code: "de",
    },
  })
  const { id } = stock_location
  await admin.stockLocation.updateSalesChannels(id, { add: [salesChannelId] })
  await admin.stockLocation.updateFulfillmentProviders(id, {
    add: ["manual_manual"],
  })
  await admin.stockLocation.createFulfillmentSet(id, {
    name: "Delivery",
    type: "shipping",
  })
  const { stock_location: equipped } = await admin.stockLocation.retrieve(id, {
    fields: "id,fulfillment_sets.id",
  })
  const set = equipped.fulfillment_sets?.[0]
  const { fulfillment_set } = await admin.fulfillmentSet.createServiceZone(
    set!.id,
    {
      name: "Germany and Austria",
      geo_zones: COUNTRIES.map((country_code) => ({
        type: "country",
        country_code,
      })),
    }
  )
  return { locationId: id, serviceZoneId: fulfillment_set.service_zones[0]!.id }
}
