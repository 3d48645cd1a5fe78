import { get, post, Refused } from "./api.mts"
import { at } from "./elements.mts"
import { kept } from "./kept.mts"

interface Referral {
  code: string
  click: string | null
}

/** The referral link's code and click leave the address, so that sharing it shares no click. */
export function rememberReferral(): void {
  const address = new URL(location.href)
  const code = address.searchParams.get("ref")
  if (!code) {
    return
  }
  const click = address.searchParams.get("click")
  kept.set("referral", JSON.stringify({ code, click }))
  kept.remove("referred cart")
  address.searchParams.delete("ref")
  address.searchParams.delete("click")
  history.replaceState(null, "", address)
}

function referral(): Referral | null {
  return JSON.parse(kept.get("referral") ?? "null") as Referral | null
}

/** Says who recommended the shop; says nothing when that is not to be known. */
export async function showReferrer(): Promise<void> {
  const known = referral()
  if (!known) {
    return
  }
  const { code } = await get<{
    code: { is_valid: boolean; display_name: string | null }
  }>(`distribution/codes/${encodeURIComponent(known.code)}`)
  if (code.is_valid) {
    const banner = at("referrer")
    banner.textContent = code.display_name
      ? `Recommended by ${code.display_name}`
      : "You came by a recommendation"
    banner.hidden = false
  }
}

/**
 * Tells the cart, once, which link or code brought the shopper; what did not arrive
 * is told again. A code that is not valid sells all the same.
 */
export async function refer(cartId: string): Promise<void> {
  const known = referral()
  if (!known || kept.get("referred cart") === cartId) {
    return
  }
  const body = known.click ? { click_id: known.click } : { code: known.code }
  try {
    await post(`carts/${cartId}/referral`, body)
  } catch (error) {
    if (!(error instanceof Refused && error.isForGood)) {
      return
    }
  }
  kept.set("referred cart", cartId)
}
