import { type Cart, currentCart, removeLine } from "../cart.mts"
import { button, element, link, money } from "../elements.mts"
import { go } from "../navigation.mts"

/** What the shopper has chosen. */
export async function cart(): Promise<HTMLElement[]> {
  const filled = await currentCart()
  const title = element("h1", "Your cart")
  if (!filled?.items.length) {
    return [
      title,
      element("p", "There is nothing in it yet."),
      link("/", "Look around"),
    ]
  }
  const checkout = button("Check out", async () => go("/checkout"))
  checkout.dataset.testid = "go-to-checkout"
  return [
    title,
    lines(filled),
    element("p", `${money(filled.item_subtotal)} without tax and delivery`),
    checkout,
  ]
}

function lines({ id, items }: Cart): HTMLElement {
  const heads = ["Product", "Quantity", "Amount", "Remove"].map(head)
  return element(
    "table",
    element("thead", element("tr", ...heads)),
    element("tbody", ...items.map((item) => line(id, item)))
  )
}

/** The column of buttons needs a name only for who does not see it. */
function head(name: string): HTMLElement {
  const cell = element("th", name === "Remove" ? hidden(name) : name)
  cell.scope = "col"
  cell.className = name === "Amount" ? "amount" : ""
  return cell
}

function hidden(text: string): HTMLElement {
  const made = element("span", text)
  made.className = "unseen"
  return made
}

function line(
  cartId: string,
  { id, product_title, quantity, subtotal }: Cart["items"][number]
): HTMLElement {
  const remove = button("Remove", async () => {
    await removeLine(cartId, id)
    go("/cart")
  })
  remove.className = "plain"
  remove.setAttribute("aria-label", `Remove ${product_title}`)
  const amount = element("td", money(subtotal))
  const last = element("td", remove)
  amount.className = last.className = "amount"
  const row = element(
    "tr",
    element("td", product_title),
    element("td", `× ${quantity}`),
    amount,
    last
  )
  row.dataset.testid = "cart-line"
  return row
}
