import type { Example } from "../../hooks/api/example"
import type { ImaginedOrder } from "../../hooks/api/preview"

/** An imagined order as it stands in its form. */
export interface TypedOrder {
  items: { variant_id: string; quantity: string }[]
  distributor_id: string
  customer: "new" | "returning"
  region_id: string
  discount_code: string
}

const FIRST_ORDER = 1
const LATER_ORDER = 2

export function typedOrderOf(example: Example): TypedOrder {
  const { variant_id, distributor_id, regions } = example
  return {
    items: variant_id ? [{ variant_id, quantity: "1" }] : [],
    distributor_id,
    customer: "new",
    region_id: regions[0]?.id ?? "",
    discount_code: "",
  }
}

/** Null while there is nothing to ask: no seller, no product. */
export function orderOf(
  typed: TypedOrder,
  { regions, currency_code }: Example
): ImaginedOrder | null {
  const items = typed.items.flatMap(({ variant_id, quantity }) =>
    Number(quantity) > 0 ? [{ variant_id, quantity: Number(quantity) }] : []
  )
  if (items.length === 0 || !typed.distributor_id) {
    return null
  }
  const region = regions.find(({ id }) => id === typed.region_id)
  return {
    items,
    distributor_id: typed.distributor_id,
    customer_order: typed.customer === "new" ? FIRST_ORDER : LATER_ORDER,
    currency_code: region?.currency_code ?? currency_code,
    region_id: region?.id,
    discount_code: typed.discount_code.trim() || undefined,
  }
}
