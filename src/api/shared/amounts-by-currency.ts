import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { AmountsByCurrency } from "../../modules/distribution/domain/settlement/terms"
import type { MajorAmounts } from "../types"
import type { ToAmount } from "./amounts"
import { currencyCode, minorOf } from "./minor-amount"

/** Amounts of zero or more by currency, in major units, as a body carries them. */
export const majorAmounts = z.record(
  currencyCode,
  z.number().refine((amount) => amount >= 0, "Give an amount of zero or more")
)

/** Major units by currency as the module keeps them. */
export async function minorByCurrency(
  scope: MedusaContainer,
  amounts: MajorAmounts
): Promise<AmountsByCurrency> {
  const entries = await Promise.all(
    Object.entries(amounts).map(
      async ([currency, amount]) =>
        [currency, await minorOf(scope, amount, currency)] as const
    )
  )
  return Object.fromEntries(entries)
}

/** What the module keeps as the API answers it. */
export function majorByCurrency(
  amounts: AmountsByCurrency,
  toAmount: ToAmount
): MajorAmounts {
  return Object.fromEntries(
    Object.entries(amounts).map(([currency, minorUnits]) => [
      currency,
      toAmount(minorUnits, currency),
    ])
  )
}
