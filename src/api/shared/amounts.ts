import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { toMajor } from "../../modules/distribution/domain/money"
import { currencyDigits } from "../../workflows/variant-costs/currency-digits"

/** Turns the ledger's minor units of a currency into the major-unit number that JSON carries. */
export type ToAmount = (minorUnits: string | bigint, currency: string) => number

/** The one border where money leaves the ledger: exact until it becomes JSON's number. */
export async function amountsIn(
  scope: MedusaContainer,
  currencies: readonly string[]
): Promise<ToAmount> {
  const digits = await currencyDigits(scope, currencies)
  return (minorUnits, currency) =>
    parseFloat(toMajor(BigInt(minorUnits), digitsOf(digits, currency)))
}

function digitsOf(
  digits: ReadonlyMap<string, number>,
  currency: string
): number {
  const known = digits.get(currency)
  if (known === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Medusa does not know the currency ${currency}; add it to the currency module`
    )
  }
  return known
}
