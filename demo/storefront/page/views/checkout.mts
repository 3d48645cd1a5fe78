import { post } from "../api.mts"
import { currentCart, forgetCart, sendTo, showCount } from "../cart.mts"
import { element, whileDisabled } from "../elements.mts"
import { go } from "../navigation.mts"
import { refer } from "../referral.mts"
import { keepPlaced, type Placed } from "./thanks.mts"
import { totals } from "./totals.mts"

const FORM = `
  <label>E-mail <input name="email" type="email" autocomplete="email" required></label>
  <div class="pair">
    <label>First name <input name="first_name" autocomplete="given-name" required></label>
    <label>Last name <input name="last_name" autocomplete="family-name" required></label>
  </div>
  <label>Street and number <input name="address_1" autocomplete="street-address" required></label>
  <div class="pair">
    <label>Postcode <input name="postal_code" autocomplete="postal-code" required></label>
    <label>Town <input name="city" autocomplete="address-level2" required></label>
  </div>
  <label>Country <select name="country_code" autocomplete="country"><option value="de">Germany</option><option value="at">Austria</option></select></label>
  <div role="status"></div>
  <button data-testid="place-order">Place the order</button>`

type Fields = Record<"email" | "country_code", string>

/** One form, from the address to the order; none when there is nothing to buy. */
export async function checkout(): Promise<HTMLElement[]> {
  const cart = await currentCart()
  if (!cart?.items.length) {
    go("/cart")
    return []
  }
  const form = element("form")
  form.dataset.testid = "checkout-form"
  form.innerHTML = FORM
  const country = form.querySelector("select")!
  const sum = form.querySelector("[role=status]")!
  const place = form.querySelector("button")!
  const showTotals = async () => {
    const chosen = country.value
    const due = await sendTo(cart.id, chosen)
    if (chosen === country.value) {
      sum.replaceChildren(totals(due))
    }
  }
  country.onchange = () => void whileDisabled(place, showTotals)
  form.onsubmit = (event) => {
    event.preventDefault()
    const fields = Object.fromEntries(new FormData(form)) as Fields
    void whileDisabled(place, () => placeOrder(cart.id, fields))
  }
  await showTotals()
  return [element("h1", "Check out"), form]
}

async function placeOrder(
  cartId: string,
  { email, ...shipping_address }: Fields
): Promise<void> {
  await refer(cartId)
  await sendTo(cartId, shipping_address.country_code)
  await post(`carts/${cartId}`, { email, shipping_address })
  const { payment_collection } = await post<{
    payment_collection: { id: string }
  }>("payment-collections", { cart_id: cartId })
  await post(`payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const answer = await post<{
    type: string
    order?: Placed
    error?: { message: string }
  }>(`carts/${cartId}/complete`)
  if (!answer.order) {
    throw new Error(answer.error?.message ?? "The order was refused.")
  }
  forgetCart()
  keepPlaced(answer.order)
  await showCount()
  go("/thanks")
}
