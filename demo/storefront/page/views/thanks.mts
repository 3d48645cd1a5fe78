import type { Totals } from "../cart.mts"
import { element, link } from "../elements.mts"
import { kept } from "../kept.mts"
import { totals } from "./totals.mts"

export interface Placed extends Totals {
  display_id: number
}

/** Keeps the last order for the page that confirms it. */
export function keepPlaced(order: Placed): void {
  kept.set("placed", JSON.stringify(order))
}

/** Confirms the last order. */
export async function thanks(): Promise<HTMLElement[]> {
  const order = JSON.parse(kept.get("placed") ?? "null") as Placed | null
  if (!order) {
    return [element("h1", "No order yet"), link("/", "Look around")]
  }
  const text = element("p", `Your order #${order.display_id} is placed.`)
  text.dataset.testid = "order-confirmation"
  return [
    element("h1", "Thank you"),
    text,
    totals(order),
    link("/", "Back to the shop"),
  ]
}
