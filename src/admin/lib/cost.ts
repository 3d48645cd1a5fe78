const AMOUNT = /^\d{1,15}(?:[.,](\d+))?$/

export type CostMistake = "notAmount" | "decimals"

/** Why what a merchant typed is no cost in a currency with so many decimals; null when it is one, or none at all. */
export function costMistake(typed: string, digits: number): CostMistake | null {
  const text = typed.trim()
  if (text === "") {
    return null
  }
  const match = AMOUNT.exec(text)
  if (!match) {
    return "notAmount"
  }
  return (match[1] ?? "").length > digits ? "decimals" : null
}

/** What a merchant typed as the API takes it; null for no cost. */
export function costAmount(typed: string): string | null {
  return typed.trim().replace(",", ".") || null
}

/** How much of the price is left, in percent with one decimal; null where there is no price. */
export function marginPercent(
  price: number | undefined,
  cost: string | null
): string | null {
  if (!price || cost === null) {
    return null
  }
  const percent = ((price - Number(cost)) / price) * 100
  return String(Math.round(percent * 10) / 10)
}
