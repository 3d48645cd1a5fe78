import type { MedusaContainer } from "@medusajs/framework/types"
import { distributionOf } from "../../../../workflows/steps/module"
import { amountsIn } from "../../../shared/amounts"
import type { AdminVariantCosts, AmountByCurrency } from "../../../types"
import type { VariantPrice, VariantRow } from "./list-variants"

/** Variants with what they cost and sell for now. */
export async function presentVariantCosts(
  scope: MedusaContainer,
  variants: readonly VariantRow[]
): Promise<AdminVariantCosts[]> {
  const costs = await distributionOf(scope).costs.current(
    variants.map(({ id }) => id)
  )
  const toAmount = await amountsIn(
    scope,
    [...costs.values()].flatMap((own) => [...own.keys()])
  )
  return variants.map((variant) => ({
    ...presentVariant(variant),
    costs: Object.fromEntries(
      [...(costs.get(variant.id) ?? [])].map(([currency, amount]) => [
        currency,
        toAmount(amount, currency),
      ])
    ),
    prices: pricesOf(variant),
  }))
}

/** What a variant is called. */
export function presentVariant({ id, title, sku, product }: VariantRow) {
  return {
    variant_id: id,
    variant_title: title,
    sku,
    product_id: product?.id ?? null,
    product_title: product?.title ?? null,
  }
}

/** The price that anybody pays for one: under no rule, no list, no least quantity. */
function pricesOf({ prices }: VariantRow): AmountByCurrency {
  const plain = (prices ?? []).filter(isPlain)
  return Object.fromEntries(
    plain.map(({ currency_code, amount }) => [currency_code, Number(amount)])
  )
}

function isPlain(price: VariantPrice): boolean {
  return (
    !price.rules_count && !price.price_list_id && price.min_quantity === null
  )
}
