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
  /** Never below zero. */
  net: Fraction
  /** The same with tax. */
  gross: Fraction
  /** With tax as Medusa's totals have it: a discount above the price takes it below zero. */
  charged: Fraction
}

const NOTHING: Amounts = { net: ZERO, gross: ZERO, charged: ZERO }

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
    charged: total(methods.map(({ charged }) => charged)),
  }
}

export function taxOf({
  gross,
  net,
}: Pick<Amounts, "gross" | "net">): Fraction {
  return subtract(gross, net)
}

/** Of one unit, with its share of the discounts taken off. */
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
  const left = subtract(
    net(price, priced.is_tax_inclusive, withTax),
    divide(total(discounts), quantity)
  )
  const perUnit = atLeastZero(left)
  return {
    net: perUnit,
    gross: multiply(perUnit, withTax),
    charged: multiply(left, withTax),
  }
}

function net(
  amount: Fraction,
  isTaxInclusive: boolean,
  withTax: Fraction
): Fraction {
  return isTaxInclusive ? divide(amount, withTax) : amount
}
