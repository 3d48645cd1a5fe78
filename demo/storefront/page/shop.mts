interface Settings {
  apiUrl: string
  publishableKey: string
  regionId: string
}

interface Product {
  title: string
  subtitle: string
  categories: { name: string }[]
  variants: { id: string; calculated_price: { calculated_amount: number } }[]
}

interface Line {
  id: string
  title: string
  product_title: string
  quantity: number
  subtotal: number
}

interface Cart {
  id: string
  items: Line[]
  item_subtotal: number
  shipping_total: number
  tax_total: number
  total: number
}

interface Referral {
  code: string
  click: string | null
}

const settings = (await (await fetch("/settings.json")).json()) as Settings
const view = at("view")
const CART_FIELDS = "*items,item_subtotal,shipping_total,tax_total,total"

rememberReferral()
void showReferrer()
void showCount()
addEventListener("popstate", () => void show())
document.addEventListener("click", follow)
await show()

async function api<T>(path: string, body?: object): Promise<T> {
  return send<T>(path, body === undefined ? "GET" : "POST", body)
}

/** Throws the API's own sentence when it refuses. */
async function send<T>(path: string, method: string, body?: object) {
  const response = await fetch(`${settings.apiUrl}/store/${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      "x-publishable-api-key": settings.publishableKey,
    },
    body: body && JSON.stringify(body),
  })
  const answer = (await response.json()) as T & { message?: string }
  if (!response.ok) {
    throw new Error(answer.message ?? "The shop does not answer. Try again.")
  }
  return answer
}

/** The referral link's code and click leave the address, so that sharing it shares no click. */
function rememberReferral(): void {
  const address = new URL(location.href)
  const code = address.searchParams.get("ref")
  if (!code) {
    return
  }
  const click = address.searchParams.get("click")
  localStorage.setItem("referral", JSON.stringify({ code, click }))
  localStorage.removeItem("referred")
  address.searchParams.delete("ref")
  address.searchParams.delete("click")
  history.replaceState(null, "", address)
}

function referral(): Referral | null {
  return JSON.parse(localStorage.getItem("referral") ?? "null") as Referral
}

async function showReferrer(): Promise<void> {
  const known = referral()
  if (!known) {
    return
  }
  const { code } = await api<{
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

async function show(): Promise<void> {
  at("problem").hidden = true
  const [, page = "", id = ""] = location.pathname.split("/")
  await attempt(async () => {
    if (page === "cart") {
      await showCart()
    } else if (page === "checkout") {
      await showCheckout()
    } else if (page === "thanks") {
      showThanks(id)
    } else {
      await showProducts()
    }
  })
}

/** Runs what may be refused, and says in words when it is. */
async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    at("problem").hidden = true
    await work()
  } catch (error) {
    const problem = at("problem")
    problem.textContent =
      error instanceof Error ? error.message : "Something went wrong."
    problem.hidden = false
  }
}

function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest("a")
  if (link?.origin === location.origin && !event.metaKey && !event.ctrlKey) {
    event.preventDefault()
    go(link.pathname)
  }
}

function go(path: string): void {
  history.pushState(null, "", path)
  scrollTo(0, 0)
  void show()
}

async function showProducts(): Promise<void> {
  const { products } = await api<{ products: Product[] }>(
    `products?region_id=${settings.regionId}&limit=100&fields=title,subtitle,*categories,*variants.calculated_price`
  )
  const names = [
    ...new Set(products.flatMap((it) => it.categories.map((of) => of.name))),
  ]
  view.innerHTML = "<h1>Coffee, tea and what it takes</h1>"
  for (const name of names.sort()) {
    view.append(
      element("h2", name),
      grid(products.filter((it) => it.categories[0]?.name === name))
    )
  }
}

function grid(products: Product[]): HTMLElement {
  const cards = element("div", "")
  cards.className = "grid"
  cards.append(...products.map(card))
  return cards
}

function card({ title, subtitle, variants: [variant] }: Product): HTMLElement {
  const box = element("article", "")
  box.className = "card"
  box.dataset.testid = "product-card"
  const about = element("p", subtitle)
  about.className = "quiet"
  const foot = element("div", "")
  foot.className = "foot"
  const price = element(
    "span",
    money(variant!.calculated_price.calculated_amount)
  )
  price.className = "price"
  const add = element("button", "Add to cart") as HTMLButtonElement
  add.dataset.testid = "add-to-cart"
  add.setAttribute("aria-label", `Add ${title} to the cart`)
  add.onclick = () => busy(add, () => addToCart(variant!.id))
  foot.append(price, add)
  box.append(element("h3", title), about, foot)
  return box
}

async function busy(button: HTMLButtonElement, work: () => Promise<void>) {
  button.disabled = true
  await attempt(work)
  button.disabled = false
}

async function addToCart(variant_id: string): Promise<void> {
  const id = await cartId()
  await api(`carts/${id}/line-items`, { variant_id, quantity: 1 })
  await showCount()
}

async function cartId(): Promise<string> {
  const kept = localStorage.getItem("cart")
  if (kept) {
    await refer(kept)
    return kept
  }
  const { cart } = await api<{ cart: Cart }>("carts", {
    region_id: settings.regionId,
  })
  localStorage.setItem("cart", cart.id)
  await refer(cart.id)
  return cart.id
}

/** Tells the cart, once, which link or code brought the shopper. A code that is not valid sells all the same. */
async function refer(id: string): Promise<void> {
  const known = referral()
  if (!known || localStorage.getItem("referred") === id) {
    return
  }
  localStorage.setItem("referred", id)
  const body = known.click ? { click_id: known.click } : { code: known.code }
  await api(`carts/${id}/referral`, body).catch(() => undefined)
}

async function cart(): Promise<Cart | null> {
  const id = localStorage.getItem("cart")
  if (!id) {
    return null
  }
  return (await api<{ cart: Cart }>(`carts/${id}?fields=${CART_FIELDS}`)).cart
}

async function showCount(): Promise<void> {
  const filled = await cart().catch(() => null)
  const count = filled?.items.reduce((sum, { quantity }) => sum + quantity, 0)
  at("count").textContent = String(count ?? 0)
}

async function showCart(): Promise<void> {
  const filled = await cart()
  view.innerHTML = "<h1>Your cart</h1>"
  if (!filled?.items.length) {
    view.append(
      element("p", "There is nothing in it yet."),
      link("/", "Look around")
    )
    return
  }
  const table = element("table", "")
  table.append(...filled.items.map((line) => row(filled.id, line)))
  const checkout = element("button", "Check out")
  checkout.dataset.testid = "go-to-checkout"
  checkout.onclick = () => go("/checkout")
  view.append(
    table,
    element("p", `${money(filled.item_subtotal)} without tax and delivery`),
    checkout
  )
}

function row(cartId: string, { id, product_title, quantity, subtotal }: Line) {
  const line = document.createElement("tr")
  line.dataset.testid = "cart-line"
  const remove = element("button", "Remove") as HTMLButtonElement
  remove.className = "plain"
  remove.setAttribute("aria-label", `Remove ${product_title}`)
  remove.onclick = () =>
    busy(remove, async () => {
      await send(`carts/${cartId}/line-items/${id}`, "DELETE")
      await Promise.all([showCount(), showCart()])
    })
  const last = element("td", "")
  last.className = "amount"
  last.append(remove)
  const amount = element("td", money(subtotal))
  amount.className = "amount"
  line.append(
    element("td", product_title),
    element("td", `× ${quantity}`),
    amount,
    last
  )
  return line
}

async function showCheckout(): Promise<void> {
  const filled = await cart()
  if (!filled?.items.length) {
    go("/cart")
    return
  }
  view.innerHTML = `<h1>Check out</h1>
    <form data-testid="checkout-form">
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
      <label>Country <select name="country_code"><option value="de">Germany</option><option value="at">Austria</option></select></label>
      <button data-testid="place-order">Place the order</button>
    </form>`
  const form = view.querySelector("form")!
  form.onsubmit = (event) => {
    event.preventDefault()
    const fields = Object.fromEntries(new FormData(form)) as Record<
      string,
      string
    >
    void busy(form.querySelector("button")!, () =>
      placeOrder(filled.id, fields)
    )
  }
}

async function placeOrder(
  id: string,
  { email, ...shipping_address }: Record<string, string>
): Promise<void> {
  await refer(id)
  await api(`carts/${id}`, { email, shipping_address })
  const { shipping_options } = await api<{
    shipping_options: { id: string }[]
  }>(`shipping-options?cart_id=${id}`)
  await api(`carts/${id}/shipping-methods`, {
    option_id: shipping_options[0]?.id,
  })
  const { payment_collection } = await api<{
    payment_collection: { id: string }
  }>("payment-collections", { cart_id: id })
  await api(`payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_system_default",
  })
  const placed = await api<{
    type: string
    order?: { display_id: number }
    error?: { message: string }
  }>(`carts/${id}/complete`, {})
  if (placed.type !== "order") {
    throw new Error(placed.error?.message ?? "The order was refused.")
  }
  localStorage.removeItem("cart")
  await showCount()
  go(`/thanks/${placed.order?.display_id}`)
}

function showThanks(number: string): void {
  view.innerHTML = "<h1>Thank you</h1>"
  const text = element("p", `Your order #${number} is placed.`)
  text.dataset.testid = "order-confirmation"
  view.append(text, link("/", "Back to the shop"))
}

function at(id: string): HTMLElement {
  return document.getElementById(id)!
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

function link(href: string, text: string): HTMLElement {
  const made = element("a", text) as HTMLAnchorElement
  made.href = href
  return made
}

function money(amount: number): string {
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: "EUR",
  }).format(amount)
}

export {}
