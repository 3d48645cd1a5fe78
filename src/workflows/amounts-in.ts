import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toMajor } from "../modules/distribution/domain/money"
import { currencyDigits } from "./currency-digits"

/** Turns the ledger's minor units of a currency into the major-unit number that JSON carries. */
export type ToAmount = (minorUnits: string | bigint, currency: string) => number

/** The one border where money leaves the ledger: exact until it becomes JSON's number. */
export async function amountsIn(
  scope: MedusaContainer,
  currencies: readonly string[]
): Promise<ToAmount> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const digitsOf = await currencyDigits(query, currencies)
  return (minorUnits, currency) =>
    parseFloat(toMajor(BigInt(minorUnits), digitsOf(currency)))
}
