import { defaultCurrencies } from "@medusajs/framework/utils"
import { type EntityManager, In } from "typeorm"
import { type CompiledPlan, compilePlan } from "../domain/plan/compile"
import type { Digits } from "../domain/plan/currencies"
import type { Vocabulary } from "../domain/plan/vocabulary"
import { Plan } from "../entities"

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
  const plans = await manager.findBy(Plan, { id: In([...new Set(ids)]) })
  return new Map(
    plans.map(({ id, terms }) => [
      id,
      compilePlan(terms, { digits, vocabulary }),
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
