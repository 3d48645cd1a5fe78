import {
  add,
  atLeastZero,
  divide,
  type Fraction,
  multiply,
  ONE,
  parseDecimal,
  subtract,
  total,
  ZERO,
} from "./decimal"
import { exact, type RawItem } from "./raw-order"

/** One unit of a line after its share of the discounts, in major units. */
export interface UnitAmounts {
  net: Fraction
  /** With tax. */
  gross: Fraction
}

const HUNDRED = parseDecimal("100")

/**
 * A line's amounts per unit from its primitives: tax is taken out of price and
 * adjustments where they include it. Medusa's own line totals are not used: they
 * are net of returns already, and not rounded to the currency.
 */
export function unitAmounts(item: RawItem): UnitAmounts {
  const quantity = exact(item.detail, "quantity")
  if (quantity.numerator <= 0n) {
    return { net: ZERO, gross: ZERO }
  }
  const rates = (item.tax_lines ?? []).map((line) => exact(line, "rate"))
  const withTax = add(ONE, divide(total(rates), HUNDRED))
  const price = net(exact(item, "unit_price"), item.is_tax_inclusive, withTax)
  const discounts = (item.adjustments ?? []).map((adjustment) =>
    net(
      exact(adjustment, "amount"),
      Boolean(adjustment.is_tax_inclusive),
      withTax
    )
  )
  const perUnit = atLeastZero(
    subtract(price, divide(total(discounts), quantity))
  )
  return { net: perUnit, gross: multiply(perUnit, withTax) }
}

function net(
  amount: Fraction,
  isTaxInclusive: boolean,
  withTax: Fraction
): Fraction {
  return isTaxInclusive ? divide(amount, withTax) : amount
}
