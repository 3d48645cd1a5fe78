const AMOUNT = /^(\d+)(?:[.,](\d+))?$/

/** The server keeps amounts of this many digits, those after the point among them. */
const MOST_DIGITS = 15

/** Amounts by currency as they stand in a form; an empty one is none. */
export type TypedAmounts = Record<string, string | undefined>

/**
 * What a merchant typed, such as "12,5", as a decimal text; null when it is no
 * amount, finer than the currency's smallest coin, or longer than what is kept.
 * @param mostWhole how many digits stand before the point at most
 */
export function parseAmount(
  typed: string,
  digits: number,
  mostWhole = MOST_DIGITS - digits
): string | null {
  const match = AMOUNT.exec(typed.trim())
  if (!match) {
    return null
  }
  const [, whole = "0", fraction = ""] = match
  if (fraction.length > digits || whole.length > mostWhole) {
    return null
  }
  return fraction ? `${whole}.${fraction}` : whole
}

/** The amounts that were typed, as a plan writes them. */
export function amountsOf(typed: TypedAmounts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([currency, text]) => {
      const amount = text?.trim().replace(",", ".")
      return amount ? [[currency, amount]] : []
    })
  )
}
