import {
  atLeastZero,
  type Fraction,
  larger,
  multiply,
  subtract,
  total,
} from "./decimal"
import { type Aftermath, writtenOff } from "./kept-quantities"
import { exact, type RawCreditLine, type RawOrder } from "./raw-order"
import { unitAmounts } from "./unit-amounts"

/** What an order comes to, with tax and shipping. */
export interface GrossTotals {
  ordered: Fraction
  /** Of what has not come back, as Medusa charges it. */
  charged: Fraction
  /** Of what the customer keeps: see `keptQuantity`. */
  kept: Fraction
}

/**
 * What was given back though nothing came back for it, seen from two sides:
 * the refunds that no missing goods explain, and the credit lines that Medusa
 * writes where a refund goes beyond what the order owes. Either may be blind:
 * credit lines to a refund of a return that is cancelled afterwards, refunds to
 * goods that came back and were not paid out yet. So the larger one counts.
 */
export function goodwillRefunded(
  order: RawOrder,
  aftermath: Aftermath,
  gross: GrossTotals
): Fraction {
  return larger(unexplainedRefunds(order, gross), forgiven(order, aftermath))
}

function unexplainedRefunds(order: RawOrder, gross: GrossTotals): Fraction {
  const amounts = (order.transactions ?? []).map((transaction) =>
    exact(transaction, "amount")
  )
  const paid = total(amounts.filter(({ numerator }) => numerator > 0n))
  const refunded = subtract(paid, total(amounts))
  const explained = atLeastZero(
    subtract(larger(paid, gross.ordered), gross.kept)
  )
  return atLeastZero(subtract(refunded, explained))
}

/** Medusa does not take a claim without return off the order's total, so its refund is a credit line too. */
function forgiven(order: RawOrder, aftermath: Aftermath): Fraction {
  const credits = (order.credit_lines ?? [])
    .filter(isAdjustment)
    .map((line) => exact(line, "amount"))
    .filter(({ numerator }) => numerator > 0n)
  const claimed = order.items.map((item) =>
    multiply(unitAmounts(item).gross, writtenOff(item, aftermath))
  )
  return atLeastZero(subtract(total(credits), total(claimed)))
}

const MEANS_OF_PAYMENT = /gift.?card|store.?credit/i

/** Credit that came with the cart, a gift card or store credit is a means of payment. */
function isAdjustment({ metadata, reference }: RawCreditLine): boolean {
  return (
    metadata?.created_in_version !== undefined &&
    !MEANS_OF_PAYMENT.test(reference ?? "")
  )
}
