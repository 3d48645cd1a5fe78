import { defaultCurrencies } from "@medusajs/framework/utils"
import type { EntityManager } from "typeorm"
import { type CompiledPlan, compilePlan } from "../domain/plan/compile"
import type { Digits } from "../domain/plan/currencies"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { planTerms } from "./plan-terms"

interface Snapshot {
  currency: string
  decimalDigits: number
}

/** The plans of a batch of orders, by id, ready to be computed with. */
export async function compiledPlans(
  manager: EntityManager,
  ids: readonly string[],
  { digits, vocabulary }: { digits: Digits; vocabulary: Vocabulary }
): Promise<Map<string, CompiledPlan>> {
  const terms = await planTerms(manager, ids)
  return new Map(
    [...terms].map(([id, document]) => [
      id,
      compilePlan(document, { digits, vocabulary }),
    ])
  )
}

/** The digits of currencies: of those that orders are in as the orders have them. */
export function digitsOf(snapshots: Iterable<Snapshot>): Digits {
  const known = new Map<string, number>()
  for (const { currency, decimalDigits } of snapshots) {
    known.set(currency, decimalDigits)
  }
  return (currency) =>
    known.get(currency) ??
    defaultCurrencies[currency.toUpperCase()]?.decimal_digits ??
    2
}
