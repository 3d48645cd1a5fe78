import {
  larger,
  type Minor,
  minor,
  roundHalfUp,
  smaller,
  spread,
  sum,
  ZERO,
} from "./money"
import type { OrderLine, OrderSnapshot } from "./order"
import type { CompiledPlan } from "./plan/compile"
import { milli, WHOLE_UNIT } from "./quantity"
import { WHOLE_PPM } from "./rate"

/** A line with the amount that rates apply to, and how it came about. */
export interface LineBasis {
  line: OrderLine
  /** What the customer keeps of the line, with tax and shipping where the plan counts them. */
  sales: Minor
  /** The part of it that is tax. */
  tax: Minor
  /** The part of it that is shipping, without its tax. */
  shipping: Minor
  /** What a refund without return takes off. */
  goodwillCut: Minor
  /** What the kept units cost the merchant; null when that is not known. */
  cost: Minor | null
  /** What rates apply to. */
  basis: Minor
  /** The same for what was ordered: what bands are looked up by. */
  orderedBasis: Minor
  /** What is left after cost, net of everything the customer got back. */
  margin: Minor
}

/** The basis of every line of an order; zero where nothing can be earned. */
export function lineBases(
  order: OrderSnapshot,
  plan: CompiledPlan
): LineBasis[] {
  const shares = countedShares(order, plan)
  const cuts = goodwillCuts(
    order,
    plan,
    shares.map(({ kept }) => kept.sales)
  )
  return shares.map(({ line, kept, ordered }, index) => {
    const goodwillCut = cuts[index] ?? ZERO
    const left = minor(kept.sales - goodwillCut)
    return {
      line,
      sales: kept.sales,
      tax: kept.tax,
      shipping: kept.shipping,
      goodwillCut,
      cost: costOf(line, line.kept),
      basis: basisOf(left, line, line.kept, plan),
      orderedBasis: basisOf(ordered, line, line.quantity, plan),
      margin: marginOf(left, line, line.kept, plan),
    }
  })
}

interface Share {
  line: OrderLine
  kept: { sales: Minor; tax: Minor; shipping: Minor }
  ordered: Minor
}

function countedShares(order: OrderSnapshot, plan: CompiledPlan): Share[] {
  const { tax, shipping } = plan.terms.basis
  const shippingByLine = shipping
    ? spreadOverLines(order, order.shipping.net)
    : null
  const shippingTaxByLine =
    shipping && tax ? spreadOverLines(order, order.shipping.tax) : null
  return order.lines.map((line, index) => {
    if (!plan.isEligible(line)) {
      return { line, kept: NOTHING, ordered: ZERO }
    }
    const orderedShipping = shippingByLine?.[index] ?? ZERO
    const orderedShippingTax = shippingTaxByLine?.[index] ?? ZERO
    const ordered = sum([
      line.orderedNet,
      tax ? line.orderedTax : ZERO,
      orderedShipping,
      orderedShippingTax,
    ])
    if (order.isCanceled || line.keptNet <= 0n) {
      return { line, kept: NOTHING, ordered }
    }
    const keptShipping = keptPart(line, orderedShipping)
    const keptTax = minor(
      (tax ? line.keptTax : ZERO) + keptPart(line, orderedShippingTax)
    )
    const sales = minor(line.keptNet + keptTax + keptShipping)
    return {
      line,
      kept: { sales, tax: keptTax, shipping: keptShipping },
      ordered,
    }
  })
}

const NOTHING = { sales: ZERO, tax: ZERO, shipping: ZERO }

/** Shipping belongs to the lines by their ordered net. */
function spreadOverLines(order: OrderSnapshot, amount: Minor): Minor[] {
  const weights = order.lines.map(({ orderedNet }) => larger(orderedNet, 0n))
  return sum(weights) > 0n && amount > 0n
    ? spread(amount, weights)
    : weights.map(() => ZERO)
}

/** The kept share of what belongs to a line as ordered. */
function keptPart(line: OrderLine, amount: Minor): Minor {
  if (amount === 0n || line.keptNet === line.orderedNet) {
    return amount
  }
  return line.orderedNet > 0n
    ? minor(roundHalfUp(amount * line.keptNet, line.orderedNet))
    : ZERO
}

/** The share that a refund without return takes off, rounded once for the order. */
function goodwillCuts(
  { goodwill }: OrderSnapshot,
  plan: CompiledPlan,
  sales: readonly Minor[]
): readonly Minor[] {
  const isCut =
    plan.terms.refund_without_return === "pro_rata" &&
    goodwill.refunded > 0n &&
    goodwill.total > 0n
  if (!isCut) {
    return NO_CUTS
  }
  const refunded = smaller(goodwill.refunded, goodwill.total)
  const cut = roundHalfUp(sum(sales) * refunded, goodwill.total)
  return spread(cut, sales)
}

const NO_CUTS: readonly Minor[] = []

function costOf(line: OrderLine, quantity: number): Minor | null {
  return line.unitCost === null
    ? null
    : minor(roundHalfUp(line.unitCost * milli(quantity), WHOLE_UNIT))
}

function basisOf(
  left: Minor,
  line: OrderLine,
  quantity: number,
  plan: CompiledPlan
): Minor {
  return plan.terms.basis.of === "margin"
    ? marginOf(left, line, quantity, plan)
    : left
}

/** Net less cost, never below zero; where the cost is not known, the share of sales the plan says. */
function marginOf(
  left: Minor,
  line: OrderLine,
  quantity: number,
  plan: CompiledPlan
): Minor {
  if (left <= 0n) {
    return ZERO
  }
  const cost = costOf(line, quantity)
  return cost === null
    ? minor(
        (left * BigInt(plan.terms.basis.missing_cost_ppm)) / BigInt(WHOLE_PPM)
      )
    : larger(left - cost, 0n)
}
