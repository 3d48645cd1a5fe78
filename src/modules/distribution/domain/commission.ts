import { lineBases, type LineBasis } from "./basis"
import { type Beneficiary, beneficiariesOf, type ChainMember } from "./chain"
import { type Minor, minor, roundHalfUp, spread, sum, ZERO } from "./money"
import type { OrderSnapshot } from "./order"
import type { PlanTerms } from "./plan/plan"
import { type ApplicableRule, rulesFor } from "./plan/rules"
import { type RatePpm, WHOLE_PPM } from "./rate"

/** Who brought an order, with everybody above, as it was frozen. */
export interface AttributedChain {
  chain: readonly ChainMember[]
  isOwnPurchase: boolean
}

/** What one beneficiary earns at one level from one order line under one rule. */
export interface Commission {
  lineId: string
  distributorId: string
  level: number
  tierId: string
  rule: string
  rate: RatePpm
  basis: Minor
  amount: Minor
  trace: CommissionTrace
}

/** How an amount came about, as plain JSON; amounts are strings of minor units. */
export interface CommissionTrace {
  keptNet: string
  goodwillCut: string
  basis: string
  ratePpm: number
  rule: string
  level: number
  /** The level in the tree; another than `level` when the chain was compressed. */
  chainLevel: number
  tierId: string
  /** This beneficiary's whole order under the rule, before it was spread over the lines. */
  orderBasis: string
  orderAmount: string
  /** What the plan's cap took off this line. */
  capCut: string
}

/** Why an attributed order earns nothing. */
export type NothingReason =
  | "order_canceled"
  | "nothing_kept"
  | "fully_refunded"
  | "no_eligible_line"
  | "own_purchase"
  | "no_active_beneficiary"
  | "no_rate"
  | "rounds_to_zero"

export interface CommissionResult {
  commissions: Commission[]
  reason: NothingReason | null
}

/**
 * What everybody in a chain earns from an order. Pure: the same order, chain and
 * plan always give the same. Rounded half-up once per beneficiary, level and
 * rule over the whole order, spread over the lines by largest remainder, and
 * never above the plan's cap on any line.
 */
export function commissionsFor(
  order: OrderSnapshot,
  attributed: AttributedChain,
  plan: PlanTerms
): CommissionResult {
  const bases = lineBases(order, plan)
  const beneficiaries = payable(attributed, plan)
  const earned = beneficiaries.flatMap((member) =>
    rulesFor(member, plan).flatMap((rule) => earnedBy(member, rule, bases))
  )
  const commissions = capped(earned, plan).filter(({ amount }) => amount > 0n)
  return {
    commissions,
    reason:
      commissions.length > 0
        ? null
        : reasonForNothing(order, { attributed, beneficiaries, bases, plan }),
  }
}

function payable(attributed: AttributedChain, plan: PlanTerms): Beneficiary[] {
  const all = beneficiariesOf(attributed.chain, plan.inactiveUpline)
  if (!attributed.isOwnPurchase || plan.ownPurchase === "earn") {
    return all
  }
  return plan.ownPurchase === "nothing"
    ? []
    : all.filter((member) => member.paidLevel > 0)
}

function earnedBy(
  member: Beneficiary,
  rule: ApplicableRule,
  bases: readonly LineBasis[]
): Commission[] {
  const orderBasis = sum(bases.map(({ basis }) => basis))
  const orderAmount = roundHalfUp(
    orderBasis * BigInt(rule.rate),
    BigInt(WHOLE_PPM)
  )
  const shares = spread(
    orderAmount,
    bases.map(({ basis }) => basis)
  )
  return bases.map((lineBasis, index) => ({
    lineId: lineBasis.line.id,
    distributorId: member.distributorId,
    level: member.paidLevel,
    tierId: member.tierId,
    rule: rule.key,
    rate: rule.rate,
    basis: lineBasis.basis,
    amount: shares[index] ?? ZERO,
    trace: {
      keptNet: lineBasis.keptNet.toString(),
      goodwillCut: lineBasis.goodwillCut.toString(),
      basis: lineBasis.basis.toString(),
      ratePpm: rule.rate,
      rule: rule.key,
      level: member.paidLevel,
      chainLevel: member.level,
      tierId: member.tierId,
      orderBasis: orderBasis.toString(),
      orderAmount: orderAmount.toString(),
      capCut: "0",
    },
  }))
}

/** Cuts each line to the plan's cap, from the deepest level up. */
function capped(earned: readonly Commission[], plan: PlanTerms): Commission[] {
  const room = new Map<string, bigint>()
  const fromSeller = [...earned].sort((a, b) => a.level - b.level)
  const amounts = new Map<Commission, Minor>()
  for (const commission of fromSeller) {
    const cap = (commission.basis * BigInt(plan.cap)) / BigInt(WHOLE_PPM)
    const left = room.get(commission.lineId) ?? cap
    const amount = commission.amount < left ? commission.amount : left
    room.set(commission.lineId, left - amount)
    amounts.set(commission, minor(amount))
  }
  return earned.map((commission) => {
    const amount = amounts.get(commission) ?? ZERO
    const capCut = (commission.amount - amount).toString()
    return { ...commission, amount, trace: { ...commission.trace, capCut } }
  })
}

interface Circumstances {
  attributed: AttributedChain
  beneficiaries: readonly Beneficiary[]
  bases: readonly LineBasis[]
  plan: PlanTerms
}

function reasonForNothing(
  order: OrderSnapshot,
  { attributed, beneficiaries, bases, plan }: Circumstances
): NothingReason {
  if (order.isCanceled) {
    return "order_canceled"
  }
  if (order.lines.every((line) => line.kept <= 0)) {
    return "nothing_kept"
  }
  if (bases.every(({ keptNet }) => keptNet === 0n)) {
    return "no_eligible_line"
  }
  if (bases.every(({ basis }) => basis === 0n)) {
    return "fully_refunded"
  }
  if (beneficiaries.length === 0) {
    return attributed.isOwnPurchase && plan.ownPurchase !== "earn"
      ? "own_purchase"
      : "no_active_beneficiary"
  }
  return beneficiaries.some((member) => rulesFor(member, plan).length > 0)
    ? "rounds_to_zero"
    : "no_rate"
}
