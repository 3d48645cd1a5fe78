import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { parseAmount } from "../../modules/distribution/cost/parse-amount"
import { knownDigits } from "../../workflows/currency-digits"

/** A currency as requests name it. */
export const currencyCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/, "Give the currency as three letters, such as eur")

/** An amount in major units, as JSON carries it. */
export const majorAmount = z.number()

/**
 * The other border: an amount in major units as minor units, as digits. Refused
 * when the store does not know the currency, or it has fewer decimals.
 */
export async function minorOf(
  scope: MedusaContainer,
  amount: number,
  currency: string
): Promise<string> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const digits = (await knownDigits(query, [currency])).get(currency)
  if (digits === undefined) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `"${currency}" is no currency of this store; give one such as eur`
    )
  }
  const parsed = parseAmount(Math.abs(amount), digits)
  if ("refusal" in parsed) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${amount} is no amount of ${currency.toUpperCase()}; it has at most ${digits} decimals`
    )
  }
  return (amount < 0 ? -parsed.amount : parsed.amount).toString()
}
