import { getDecimalDigits } from "@medusajs/dashboard/lib"

/** What amounts of a currency come to, without what binary fractions leave over. */
export function totalOf(amounts: readonly number[], currency: string): number {
  const unit = 10 ** getDecimalDigits(currency)
  const coins = amounts.map((amount) => Math.round(amount * unit))
  return coins.reduce((total, amount) => total + amount, 0) / unit
}
