import type { Admin, Shop } from "../seed/shop.mts"

/** What a referral link leaves in the address of the storefront. */
export interface Visit {
  clickId: string
}

/** Opens a referral link as a browser does, up to the storefront's address. */
export async function openLink(apiUrl: string, code: string): Promise<Visit> {
  const response = await fetch(`${apiUrl}/r/${code}`, { redirect: "manual" })
  const location = response.headers.get("location")
  const clickId = location && new URL(location).searchParams.get("click")
  if (!clickId) {
    throw new Error(
      `The link of ${code} answered ${response.status} and led to ${location}, without a click`
    )
  }
  return { clickId }
}

interface Purchase {
  email: string
  name: string
  /** Quantities by the product's handle. */
  items: Record<string, number>
  visit: Visit | null
}

/** From an empty cart to a placed order; answers the order's id. */
export async function buy(
  { store, client }: Admin,
  shop: Shop,
  { email, name, items, visit }: Purchase
): Promise<string> {
  const { cart } = await store.cart.create({ region_id: shop.regionId })
  if (visit) {
    await client.fetch(`/store/carts/${cart.id}/referral`, {
      method: "POST",
      body: { click_id: visit.clickId },
    })
  }
  for (const [handle, quantity] of Object.entries(items)) {
    await store.cart.createLineItem(cart.id, {
      variant_id: shop.variants[handle]!,
      quantity,
    })
  }
  await store.cart.update(cart.id, { email, shipping_address: address(name) })
  await store.cart.addShippingMethod(cart.id, {
    option_id: shop.shippingOptionId,
  })
  const filled = await store.cart.retrieve(cart.id)
  await store.payment.initiatePaymentSession(filled.cart, {
    provider_id: "pp_system_default",
  })
  const placed = await store.cart.complete(cart.id)
  if (placed.type !== "order") {
    throw new Error(`The checkout was refused: ${placed.error.message}`)
  }
  return placed.order.id
}

function address(name: string) {
  const [first_name = "", last_name = ""] = name.split(" ")
  return {
    first_name,
    last_name,
    address_1: "Lange Reihe 7",
    city: "Hamburg",
    postal_code: "20099",
    country_code: "de",
  }
}
