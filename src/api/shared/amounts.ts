import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { toMajor } from "../../modules/distribution/domain/money"

/** Turns the ledger's minor units of a currency into the major-unit number that JSON carries. */
export type ToAmount = (minorUnits: string | bigint, currency: string) => number

/** The one border where money leaves the ledger: exact until it becomes JSON's number. */
export async function amountsIn(
  scope: MedusaContainer,
  currencies: readonly string[]
): Promise<ToAmount> {
  const digits = await decimalDigits(scope, currencies)
  return (minorUnits, currency) =>
    parseFloat(toMajor(BigInt(minorUnits), digitsOf(digits, currency)))
}

async function decimalDigits(
  scope: MedusaContainer,
  currencies: readonly string[]
): Promise<Map<string, number>> {
  if (currencies.length === 0) {
    return new Map()
  }
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "currency",
    fields: ["code", "decimal_digits"],
    filters: { code: [...new Set(currencies)] },
  })
  return new Map(data.map(({ code, decimal_digits }) => [code, decimal_digits]))
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
