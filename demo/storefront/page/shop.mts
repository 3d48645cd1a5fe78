import { showCount } from "./cart.mts"
import { at, attempt, element, link } from "./elements.mts"
import { followLinks } from "./navigation.mts"
import { rememberReferral, showReferrer } from "./referral.mts"
import { cart } from "./views/cart.mts"
import { checkout } from "./views/checkout.mts"
import { products } from "./views/products.mts"
import { thanks } from "./views/thanks.mts"

const views: Record<string, () => Promise<HTMLElement[]>> = {
  "/": products,
  "/cart": cart,
  "/checkout": checkout,
  "/thanks": thanks,
}

rememberReferral()
followLinks()
addEventListener("popstate", () => void attempt(turn))
await attempt(async () => {
  await Promise.all([showReferrer(), showCount(), show()])
})

/** Another page: who hears the shop hears its title. */
async function turn(): Promise<void> {
  scrollTo(0, 0)
  await show()
  at("view").querySelector("h1")?.focus()
}

async function show(): Promise<void> {
  const path = location.pathname
  const content = await (views[path] ?? unknown)()
  if (path === location.pathname) {
    at("view").replaceChildren(...content)
    const title = at("view").querySelector("h1")
    title?.setAttribute("tabindex", "-1")
    document.title = `${title?.textContent} · North Pier`
  }
}

async function unknown(): Promise<HTMLElement[]> {
  return [element("h1", "No such page"), link("/", "To the shop")]
}
