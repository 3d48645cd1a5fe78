import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The decimal digits of currencies, by code; one that Medusa does not know is left out. */
export async function currencyDigits(
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
