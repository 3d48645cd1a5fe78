import { get } from "../api.mts"
import { addToCart } from "../cart.mts"
import { button, element, money } from "../elements.mts"
import { settings } from "../settings.mts"

interface Variant {
  id: string
  /** Null when it has no price in this region. */
  calculated_price: { calculated_amount: number } | null
}

interface Product {
  title: string
  subtitle: string | null
  categories: { name: string }[]
  variants: Variant[]
}

const FIELDS = "title,subtitle,*categories,*variants.calculated_price"

/** What the shop sells, by category. */
export async function products(): Promise<HTMLElement[]> {
  const { products } = await get<{ products: Product[] }>(
    `products?region_id=${settings.regionId}&limit=100&fields=${FIELDS}`
  )
  const byCategory = new Map<string, Product[]>()
  for (const product of products) {
    const name = product.categories[0]?.name ?? "More"
    byCategory.set(name, [...(byCategory.get(name) ?? []), product])
  }
  const about = element("p", "Prices are without tax and delivery.")
  about.className = "quiet"
  return [
    element("h1", "Coffee, tea and what it takes"),
    about,
    ...[...byCategory]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, ofIt]) => category(name, ofIt)),
  ]
}

function category(name: string, products: Product[]): HTMLElement {
  const cards = element("div", ...products.flatMap(card))
  cards.className = "grid"
  return element("section", element("h2", name), cards)
}

/** None for a product that has no price here. */
function card({ title, subtitle, variants }: Product): HTMLElement[] {
  const variant = variants.find(({ calculated_price }) => calculated_price)
  if (!variant?.calculated_price) {
    return []
  }
  const about = element("p", subtitle ?? "")
  about.className = "quiet"
  const price = element(
    "span",
    money(variant.calculated_price.calculated_amount)
  )
  price.className = "price"
  const add = button("Add to cart", () => addToCart(variant.id))
  add.dataset.testid = "add-to-cart"
  add.setAttribute("aria-label", `Add ${title} to the cart`)
  const foot = element("div", price, add)
  foot.className = "foot"
  const box = element("article", element("h3", title), about, foot)
  box.className = "card"
  box.dataset.testid = "product-card"
  return [box]
}
