import { fromMajor, type Minor } from "../domain/money"
import type { CostRefusal } from "./refusals"

const DECIMAL = /^(-?)\d+(?:\.(\d+))?$/
const LONGEST = 32

/** Up to here the number that JSON carries is exact. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

type AmountRefusal = Extract<
  CostRefusal["code"],
  "not_an_amount" | "negative" | "too_many_decimals" | "too_large"
>

/** An amount in major units as minor units of a currency with so many decimals, or why it is none. */
export function parseAmount(
  typed: string | number,
  digits: number
): { amount: Minor } | { refusal: AmountRefusal } {
  const text = String(typed).trim()
  const match = DECIMAL.exec(text)
  if (!match) {
    return { refusal: "not_an_amount" }
  }
  const [, sign, fraction = ""] = match
  if (sign) {
    return { refusal: "negative" }
  }
  if (text.length > LONGEST) {
    return { refusal: "too_large" }
  }
  if (fraction.replace(/0+$/, "").length > digits) {
    return { refusal: "too_many_decimals" }
  }
  const amount = fromMajor(text, digits)
  return amount > LARGEST ? { refusal: "too_large" } : { amount }
}
