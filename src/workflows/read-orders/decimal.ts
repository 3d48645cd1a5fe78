/** An exact fraction: money and quantities between Medusa and the ledger are never floats. */
export interface Fraction {
  numerator: bigint
  denominator: bigint
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n }
export const ONE: Fraction = { numerator: 1n, denominator: 1n }

const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i

/** A decimal text such as "24.1395" or "1e-7" as a fraction. */
export function parseDecimal(text: string): Fraction {
  const match = DECIMAL.exec(text.trim())
  if (!match) {
    throw new Error(`"${text}" is not a decimal number`)
  }
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match
  const digits = BigInt(`${whole}${fraction}` || "0")
  const scale = Number.parseInt(exponent, 10) - fraction.length
  return {
    numerator:
      (sign === "-" ? -digits : digits) * 10n ** BigInt(Math.max(scale, 0)),
    denominator: 10n ** BigInt(Math.max(-scale, 0)),
  }
}

export function add(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { ...b, numerator: -b.numerator })
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  }
}

/** `a / b`; `b` is above zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator,
    denominator: a.denominator * b.numerator,
  }
}

export function total(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(add, ZERO)
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return isLess(a, b) ? b : a
}

/** Zero for what is below zero. */
export function atLeastZero(a: Fraction): Fraction {
  return larger(a, ZERO)
}

/** For display only. */
export function toNumber(a: Fraction): number {
  return Number(a.numerator) / Number(a.denominator)
}
