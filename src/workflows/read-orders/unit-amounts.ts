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
import {
  adjustmentsOf,
  exact,
  type RawItem,
  type RawOrder,
  type RawPriced,
} from "./raw-order"

/** An amount after its discounts, in major units. */
export interface Amounts {
  net: Fraction
  /** With tax. */
  gross: Fraction
}

const NOTHING: Amounts = { net: ZERO, gross: ZERO }

const HUNDRED = parseDecimal("100")

/**
 * A line's amounts per unit from its primitives: tax is taken out of price and
 * adjustments where they include it. Medusa's own line totals are not used: they
 * are net of returns already, and not rounded to the currency.
 */
export function unitAmounts(item: RawItem): Amounts {
  const quantity = exact(item.detail, "quantity")
  return quantity.numerator > 0n
    ? amountsOf(item, { price: exact(item, "unit_price"), quantity })
    : NOTHING
}

/** What the shipping of an order costs. */
export function shippingAmounts({ shipping_methods }: RawOrder): Amounts {
  const methods = (shipping_methods ?? []).map((method) =>
    amountsOf(method, { price: exact(method, "amount"), quantity: ONE })
  )
  return {
    net: total(methods.map(({ net }) => net)),
    gross: total(methods.map(({ gross }) => gross)),
  }
}

export function taxOf({ gross, net }: Amounts): Fraction {
  return subtract(gross, net)
}

/** Of one unit: its share of the discounts taken off, never below zero. */
function amountsOf(
  priced: RawPriced,
  { price, quantity }: { price: Fraction; quantity: Fraction }
): Amounts {
  const rates = (priced.tax_lines ?? []).map((line) => exact(line, "rate"))
  const withTax = add(ONE, divide(total(rates), HUNDRED))
  const discounts = adjustmentsOf(priced).map((adjustment) =>
    net(
      exact(adjustment, "amount"),
      Boolean(adjustment.is_tax_inclusive),
      withTax
    )
  )
  const perUnit = atLeastZero(
    subtract(
      net(price, priced.is_tax_inclusive, withTax),
      divide(total(discounts), quantity)
    )
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
