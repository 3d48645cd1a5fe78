import type { MedusaContainer } from "@medusajs/framework/types"
import type { CostChange } from "../../../../modules/distribution/cost/cost-changes"
import { amountsIn } from "../../../shared/amounts"
import type { AdminCostChange } from "../../../types"
import { variantNames } from "./list-variants"
import { presentVariant } from "./present-variant-costs"

/** Changed costs as the API answers them, with what the variants are called. */
export async function presentChanges(
  scope: MedusaContainer,
  changes: readonly CostChange[]
): Promise<AdminCostChange[]> {
  const [variants, toAmount] = await Promise.all([
    variantNames(
      scope,
      changes.map(({ variant_id }) => variant_id)
    ),
    amountsIn(
      scope,
      changes.map(({ currency_code }) => currency_code)
    ),
  ])
  return changes.flatMap(({ variant_id, currency_code, from, to }) => {
    const variant = variants.get(variant_id)
    const amount = (minorUnits: string | null) =>
      minorUnits === null ? null : toAmount(minorUnits, currency_code)
    return variant
      ? [
          {
            ...presentVariant(variant),
            currency_code,
            from: amount(from),
            to: amount(to),
          },
        ]
      : []
  })
}
