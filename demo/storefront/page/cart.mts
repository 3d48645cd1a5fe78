import { get, post, remove } from "./api.mts"
import { at } from "./elements.mts"
import { kept } from "./kept.mts"
import { refer } from "./referral.mts"
import { settings } from "./settings.mts"

interface Line {
  id: string
  product_title: string
  quantity: number
  subtotal: number
}

/** Amounts are euros; a subtotal is without tax. */
export interface Totals {
  item_subtotal: number
  shipping_subtotal: number
  tax_total: number
  total: number
}

export interface Cart extends Totals {
  id: string
  items: Line[]
  completed_at: string | null
}

const FIELDS =
  "completed_at,*items,item_subtotal,shipping_subtotal,tax_total,total"

/** The shopper's cart; null when there is none, or it was bought already. */
export async function currentCart(): Promise<Cart | null> {
  const id = kept.get("cart")
  if (!id) {
    return null
  }
  const { cart } = await get<{ cart: Cart }>(`carts/${id}?fields=${FIELDS}`)
  if (cart.completed_at) {
    forgetCart()
    return null
  }
  return cart
}

export function forgetCart(): void {
  kept.remove("cart")
}

export async function addToCart(variant_id: string): Promise<void> {
  const id = (await currentCart())?.id ?? (await openCart())
  await refer(id)
  await post(`carts/${id}/line-items`, { variant_id, quantity: 1 })
  await showCount()
}

async function openCart(): Promise<string> {
  const { cart } = await post<{ cart: Cart }>("carts", {
    region_id: settings.regionId,
  })
  kept.set("cart", cart.id)
  return cart.id
}

export async function removeLine(cartId: string, id: string): Promise<void> {
  await remove(`carts/${cartId}/line-items/${id}`)
  await showCount()
}

/** Where it is to be sent decides the tax and the delivery; answers what it then comes to. */
export async function sendTo(
  cartId: string,
  country_code: string
): Promise<Totals> {
  await post(`carts/${cartId}`, { shipping_address: { country_code } })
  const { shipping_options } = await get<{
    shipping_options: { id: string }[]
  }>(`shipping-options?cart_id=${cartId}`)
  const { cart } = await post<{ cart: Cart }>(
    `carts/${cartId}/shipping-methods?fields=${FIELDS}`,
    { option_id: shipping_options[0]?.id }
  )
  return cart
}

export async function showCount(): Promise<void> {
  const cart = await currentCart()
  const count = cart?.items.reduce((sum, { quantity }) => sum + quantity, 0)
  at("count").textContent = String(count ?? 0)
}
