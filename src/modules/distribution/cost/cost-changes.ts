import type { EntityManager } from "typeorm"
import { currentCosts } from "./current-costs"
import type { NewCost } from "./parse-costs"

/** One cost that becomes another, in minor units as text; null is no cost. */
export interface CostChange {
  variant_id: string
  currency_code: string
  from: string | null
  to: string | null
}

/** What would change; a cost that is what it was already is no change. */
export async function costChanges(
  manager: EntityManager,
  costs: readonly NewCost[]
): Promise<CostChange[]> {
  const current = await currentCosts(manager, [
    ...new Set(costs.map(({ variantId }) => variantId)),
  ])
  return costs
    .map(({ variantId, currency, amount }) => ({
      variant_id: variantId,
      currency_code: currency,
      from: textOf(current.get(variantId)?.get(currency)),
      to: textOf(amount),
    }))
    .filter(({ from, to }) => from !== to)
}

function textOf(amount: bigint | null | undefined): string | null {
  return amount?.toString() ?? null
}
