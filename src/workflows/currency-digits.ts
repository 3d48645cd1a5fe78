import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

type Graph = Pick<RemoteQueryFunction, "graph">

/** How many digits a currency has after the point in this store: JPY 0, EUR 2, KWD 3. */
export type DigitsOf = (currency: string) => number

/** The digits of currencies by the store's currency module, in one query; one it does not know is left out. */
export async function knownDigits(
  query: Graph,
  currencies: readonly string[]
): Promise<Map<string, number>> {
  if (currencies.length === 0) {
    return new Map()
  }
  const { data } = await query.graph({
    entity: "currency",
    fields: ["code", "decimal_digits"],
    filters: { code: [...new Set(currencies)] },
  })
  return new Map(data.map(({ code, decimal_digits }) => [code, decimal_digits]))
}

/**
 * The same as a function. A currency that the store does not know is refused
 * when it is asked for: a guess would move every amount by a power of ten.
 */
export async function currencyDigits(
  query: Graph,
  currencies: readonly string[]
): Promise<DigitsOf> {
  const known = await knownDigits(query, currencies)
  return (currency) => known.get(currency) ?? refuse(currency)
}

function refuse(currency: string): never {
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Medusa's currency module does not know the currency "${currency}"; add it there, then reconcile again`
  )
}
