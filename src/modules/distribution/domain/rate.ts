import { invariant } from "./invariant"

declare const partsPerMillion: unique symbol

/** A share of a basis in integer parts per million: 10 % is 100,000. */
export type RatePpm = number & { readonly [partsPerMillion]: true }

export const WHOLE_PPM = 1_000_000

/** A rate from 0 to 1,000,000 ppm; anything else breaks a law. */
export function ratePpm(value: number): RatePpm {
  invariant(
    Number.isInteger(value) && value >= 0 && value <= WHOLE_PPM,
    "A rate is a whole number from 0 to 1,000,000 parts per million",
    { value }
  )
  return value as RatePpm
}

/** A rate as people write it: 125000 → "12.5 %". */
export function formatRate(rate: number): string {
  const whole = Math.floor(rate / 10_000)
  const fraction = `${rate % 10_000}`.padStart(4, "0").replace(/0+$/, "")
  return `${whole}${fraction ? `.${fraction}` : ""} %`
}
