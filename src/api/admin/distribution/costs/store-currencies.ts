import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { knownDigits } from "../../../../workflows/currency-digits"
import type { AdminCostCurrency } from "../../../types"

interface Supported {
  currency_code: string
  is_default: boolean
}

/** The currencies that the store sells in, the default one first. */
export async function storeCurrencies(
  scope: MedusaContainer
): Promise<AdminCostCurrency[]> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "store",
    fields: [
      "supported_currencies.currency_code",
      "supported_currencies.is_default",
    ],
  })
  const supported = data
    .flatMap((store) => (store.supported_currencies ?? []) as Supported[])
    .sort(
      (a, b) =>
        Number(b.is_default) - Number(a.is_default) ||
        a.currency_code.localeCompare(b.currency_code)
    )
  const codes = [
    ...new Set(supported.map(({ currency_code }) => currency_code)),
  ]
  const digits = await knownDigits(query, codes)
  return codes.map((code) => ({ code, decimal_digits: digits.get(code) ?? 2 }))
}
