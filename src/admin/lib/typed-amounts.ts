import type { MajorAmounts } from "../../api/types"
import { amountsOf, type TypedAmounts } from "./amount"

/** Amounts by currency as a form holds them. */
export function typedAmounts(amounts: MajorAmounts | undefined): TypedAmounts {
  return Object.fromEntries(
    Object.entries(amounts ?? {}).map(([currency, amount]) => [
      currency,
      String(amount),
    ])
  )
}

/** What was typed as the API takes it; an empty amount is none. */
export function majorAmountsOf(typed: TypedAmounts): MajorAmounts {
  return Object.fromEntries(
    Object.entries(amountsOf(typed)).map(([currency, text]) => [
      currency,
      Number(text),
    ])
  )
}
