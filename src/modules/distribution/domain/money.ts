import { invariant } from "./invariant"

declare const minorUnits: unique symbol

/** An amount in integer minor units (cents, yen, fils); its currency is kept beside it. */
export type Minor = bigint & { readonly [minorUnits]: true }

export function minor(value: bigint): Minor {
  return value as Minor
}

export const ZERO = minor(0n)

export function sum(amounts: readonly bigint[]): Minor {
  let total = 0n
  for (const amount of amounts) {
    total += amount
  }
  return minor(total)
}

export function smaller(a: bigint, b: bigint): Minor {
  return minor(a < b ? a : b)
}

export function larger(a: bigint, b: bigint): Minor {
  return minor(a > b ? a : b)
}

/** `numerator / denominator` to the nearest integer, halves away from zero. */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  invariant(denominator > 0n, "A fraction has a positive denominator", {
    denominator: denominator.toString(),
  })
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (2n * magnitude + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/**
 * Spreads a total over weights so that the parts sum exactly to it, by largest
 * remainder; of equal remainders the first gets the unit. A weight of zero gets
 * zero. The total may be negative, the weights may not.
 */
export function spread(total: bigint, weights: readonly bigint[]): Minor[] {
  if (total < 0n) {
    return spread(-total, weights).map((part) => minor(-part))
  }
  const whole = sum(weights)
  if (whole === 0n) {
    invariant(total === 0n, "Nothing to spread over", {
      total: total.toString(),
    })
    return weights.map(() => ZERO)
  }
  const parts: Minor[] = []
  const remainders: bigint[] = []
  let left = total
  for (const weight of weights) {
    invariant(weight >= 0n, "Weights are not negative")
    const share = total * weight
    const part = share / whole
    parts.push(minor(part))
    remainders.push(share - part * whole)
    left -= part
  }
  for (const index of largest(remainders, left)) {
    parts[index] = minor((parts[index] ?? ZERO) + 1n)
  }
  return parts
}

/** The places of the `count` largest, of equal ones the first. */
function largest(remainders: readonly bigint[], count: bigint): number[] {
  if (count === 0n) {
    return NONE
  }
  return remainders
    .map((_, index) => index)
    .sort((a, b) => compare(remainders[b] ?? 0n, remainders[a] ?? 0n) || a - b)
    .filter((_, place) => BigInt(place) < count)
}

const NONE: number[] = []

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Minor units as a decimal string in major units: (1234, 2) → "12.34". */
export function toMajor(amount: bigint, digits: number): string {
  const sign = amount < 0n ? "-" : ""
  const text = (amount < 0n ? -amount : amount).toString()
  if (digits === 0) {
    return sign + text
  }
  const padded = text.padStart(digits + 1, "0")
  const point = padded.length - digits
  return `${sign}${padded.slice(0, point)}.${padded.slice(point)}`
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** A decimal string in major units as minor units, rounded half-up: ("12.345", 2) → 1235. */
export function fromMajor(decimal: string, digits: number): Minor {
  const match = DECIMAL.exec(decimal)
  invariant(match !== null, "An amount is a plain decimal", { decimal })
  const [, sign = "", whole = "0", fraction = ""] = match
  const scaled = BigInt(whole + fraction) * 10n ** BigInt(digits)
  const rounded = roundHalfUp(scaled, 10n ** BigInt(fraction.length))
  return minor(sign === "-" ? -rounded : rounded)
}
