import { useState } from "react"
import type { AdminCostCurrency, AdminVariantCosts } from "../../../api/types"
import type { CostBody } from "../../hooks/api/costs"
import { costAmount, costMistake } from "../../lib/cost"

interface Edit {
  variantId: string
  currency: AdminCostCurrency
  typed: string
}

/** What was typed and not saved yet, on whichever page of the variants. */
export function useCostEdits() {
  const [edits, setEdits] = useState<Record<string, Edit>>({})
  const all = Object.values(edits)
  return {
    hasEdits: all.length > 0,
    hasMistake: all.some(
      ({ typed, currency }) =>
        costMistake(typed, currency.decimal_digits) !== null
    ),
    typedOf: (variant: AdminVariantCosts, { code }: AdminCostCurrency) =>
      edits[keyOf(variant.variant_id, code)]?.typed ?? savedText(variant, code),
    type: (
      variant: AdminVariantCosts,
      currency: AdminCostCurrency,
      typed: string
    ) => {
      const { variant_id: variantId } = variant
      const { [keyOf(variantId, currency.code)]: _, ...others } = edits
      const isSame = typed === savedText(variant, currency.code)
      setEdits(
        isSame
          ? others
          : {
              ...others,
              [keyOf(variantId, currency.code)]: { variantId, currency, typed },
            }
      )
    },
    bodies: (): CostBody[] =>
      all.map(({ variantId, currency, typed }) => ({
        variant_id: variantId,
        currency_code: currency.code,
        amount: costAmount(typed),
      })),
    discard: () => setEdits({}),
  }
}

export type CostEdits = ReturnType<typeof useCostEdits>

function keyOf(variantId: string, currency: string): string {
  return `${variantId}|${currency}`
}

function savedText({ costs }: AdminVariantCosts, currency: string): string {
  return costs[currency]?.toString() ?? ""
}
