import type { Minor } from "../domain/money"
import { parseAmount } from "./parse-amount"
import type { CostRefusal } from "./refusals"

/** A cost as somebody gives it: in major units; null withdraws it. */
export interface TypedCost {
  variant_id: string
  currency_code: string
  amount: string | number | null
}

/** A cost in minor units; null withdraws it. */
export interface NewCost {
  variantId: string
  currency: string
  amount: Minor | null
}

/** The decimal digits of every currency there is, by its code in lower case. */
export type CurrencyDigits = ReadonlyMap<string, number>

export interface RefusedCost {
  /** The place in what was given. */
  index: number
  refusal: CostRefusal
}

/** What can be set of what was given, and why the rest cannot. */
export function parseCosts(
  typed: readonly TypedCost[],
  digits: CurrencyDigits
): { costs: NewCost[]; refused: RefusedCost[] } {
  const costs: NewCost[] = []
  const refused: RefusedCost[] = []
  const seen = new Set<string>()
  typed.forEach((given, index) => {
    const parsed = parseCost(given, digits)
    if ("code" in parsed) {
      refused.push({ index, refusal: parsed })
      return
    }
    const key = `${parsed.variantId}|${parsed.currency}`
    if (seen.has(key)) {
      const { currency } = parsed
      refused.push({ index, refusal: { code: "repeated", currency } })
      return
    }
    seen.add(key)
    costs.push(parsed)
  })
  return { costs, refused }
}

function parseCost(
  given: TypedCost,
  digitsOf: CurrencyDigits
): NewCost | CostRefusal {
  const currency = given.currency_code.trim().toLowerCase()
  const variantId = given.variant_id
  const digits = digitsOf.get(currency)
  if (digits === undefined) {
    return { code: "unknown_currency", currency: given.currency_code }
  }
  if (given.amount === null) {
    return { variantId, currency, amount: null }
  }
  const parsed = parseAmount(given.amount, digits)
  return "refusal" in parsed
    ? {
        code: parsed.refusal,
        amount: String(given.amount),
        currency,
        digits,
      }
    : { variantId, currency, amount: parsed.amount }
}
