import type { Totals } from "../cart.mts"
import { element, money } from "../elements.mts"

/** What it comes to. */
export function totals(of: Totals): HTMLElement {
  const rows = {
    Products: of.item_subtotal,
    Delivery: of.shipping_subtotal,
    VAT: of.tax_total,
    Total: of.total,
  }
  const list = element(
    "dl",
    ...Object.entries(rows).flatMap(([name, amount]) => [
      element("dt", name),
      element("dd", money(amount)),
    ])
  )
  list.className = "totals"
  list.dataset.testid = "totals"
  return list
}
