import { fromMajor, type Minor } from "../money"

/** How many digits each currency has after the point, by lower-case code. */
export type Digits = (currency: string) => number

/** Amounts by currency as a plan document writes them: decimals in major units. */
export type MajorAmounts = Readonly<Record<string, string>>

/** Reads a plan's amounts in minor units. */
export interface Currencies {
  minor(amounts: MajorAmounts): ReadonlyMap<string, Minor>
  one(amount: string, currency: string): Minor
}

export function currenciesOf(digits: Digits): Currencies {
  const one = (amount: string, currency: string) =>
    fromMajor(amount, digits(currency))
  return {
    one,
    minor: (amounts) =>
      new Map(
        Object.entries(amounts).map(([currency, amount]) => [
          currency,
          one(amount, currency),
        ])
      ),
  }
}
