import type { RemoteQueryFunction } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** How many digits a currency has after the point in this store: JPY 0, EUR 2, KWD 3. */
export type DigitsOf = (currency: string) => number

/**
 * The digits of these currencies by the store's currency module, in one query.
 * A currency it does not know is refused when it is asked for: a guess would
 * move every amount by a power of ten.
 */
export async function currencyDigits(
  query: Pick<RemoteQueryFunction, "graph">,
  currencies: readonly string[]
): Promise<DigitsOf> {
  const known = new Map<string, number>()
  if (currencies.length > 0) {
    const { data } = await query.graph({
      entity: "currency",
      fields: ["code", "decimal_digits"],
      filters: { code: [...new Set(currencies)] },
    })
    data.forEach(({ code, decimal_digits }) => known.set(code, decimal_digits))
  }
  return (currency) => known.get(currency) ?? refuse(currency)
}

function refuse(currency: string): never {
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Medusa's currency module does not know the currency "${currency}"; add it there, then reconcile again`
  )
}
