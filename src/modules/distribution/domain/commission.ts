import { lineBases, type LineBasis } from "./basis"
import { capBeneficiary, capLines } from "./caps"
import { type Beneficiary, beneficiariesOf, type ChainMember } from "./chain"
import { isOver } from "./duration"
import type { Earning, Group } from "./earning"
import type { Evidence } from "./evidence"
import type { History } from "./history"
import { type Minor, minor, roundHalfUp, spread, ZERO } from "./money"
import type { OrderSnapshot } from "./order"
import type { BoundReward, CompiledPlan } from "./plan/compile"
import { Winnings } from "./plan/winnings"
import { WHOLE_PPM } from "./rate"
import { type NothingReason, reasonForNothing } from "./reason"

/** Who brought an order, with everybody above and what went before, as it was frozen. */
export interface AttributedChain {
  chain: readonly ChainMember[]
  isOwnPurchase: boolean
  evidence: Evidence | null
  history: History
}

/** What one beneficiary earns at one level from one order line under one rule. */
export interface Commission {
  lineId: string
  distributorId: string
  level: number
  tierId: string
  rule: string
  /** Null where no single rate gave the amount. */
  rate: number | null
  basis: Minor
  amount: Minor
  /** How it came about; `traceOf` tells it. */
  earning: Earning
}

export interface CommissionResult {
  commissions: Commission[]
  reason: NothingReason | null
}

/**
 * What everybody in a chain earns from an order. Pure: the same order, chain and
 * plan always give the same. Rounded half-up once per beneficiary, level and
 * rule over the whole order, spread over the lines by largest remainder, and
 * never above the plan's caps on any line.
 */
export function commissionsFor(
  order: OrderSnapshot,
  attributed: AttributedChain,
  plan: CompiledPlan
): CommissionResult {
  return reckonOrder(order, attributed, plan).result
}

/** What an order comes to, with how. */
export interface ReckonedOrder {
  bases: readonly LineBasis[]
  beneficiaries: readonly Beneficiary[]
  earnings: readonly Earning[]
  result: CommissionResult
}

/** The same as `commissionsFor`, with what it was made from. */
export function reckonOrder(
  order: OrderSnapshot,
  attributed: AttributedChain,
  plan: CompiledPlan
): ReckonedOrder {
  const bases = lineBases(order, plan)
  const beneficiaries = beneficiariesOf(attributed, plan.terms)
  const earnings = isOver(order, attributed.history, plan.terms)
    ? []
    : reckon({ order, attributed, plan, bases, beneficiaries })
  capLines(earnings, plan)
  const commissions = earnings
    .filter(({ amount }) => amount > 0n)
    .map(toCommission)
  const circumstances = { attributed, bases, beneficiaries, earnings, plan }
  const reason =
    commissions.length > 0 ? null : reasonForNothing(order, circumstances)
  return { bases, beneficiaries, earnings, result: { commissions, reason } }
}

interface Reckoning {
  order: OrderSnapshot
  attributed: AttributedChain
  plan: CompiledPlan
  bases: readonly LineBasis[]
  beneficiaries: readonly Beneficiary[]
}

/** From the seller upwards, each level capped before the next is a share of it. */
function reckon(reckoning: Reckoning): Earning[] {
  const { order, attributed, plan, bases, beneficiaries } = reckoning
  const paying = bases.filter(({ basis }) => basis > 0n)
  if (paying.length === 0 || beneficiaries.length === 0) {
    return []
  }
  const winnings = new Winnings(reckoning, paying)
  const ofSeller = new Map<LineBasis, bigint>()
  const earnings: Earning[] = []
  for (const beneficiary of beneficiaries) {
    const own: Earning[] = []
    for (const [reward, lines] of winnings.of(beneficiary)) {
      const group = { beneficiary, reward, lines, ofSeller }
      earn(group, reckoning, own)
    }
    capBeneficiary(own, { order, history: attributed.history }, plan)
    if (beneficiary.paidLevel === 0) {
      keepOfSeller(own, ofSeller)
    }
    if (isPaid(beneficiary, attributed, plan)) {
      earnings.push(...own)
    }
  }
  return earnings
}

/** On its own purchase a seller earns what the plan says; its upline's share of it is reckoned all the same. */
export function isPaid(
  { paidLevel }: Beneficiary,
  { isOwnPurchase }: AttributedChain,
  { terms }: CompiledPlan
): boolean {
  if (!isOwnPurchase || terms.own_purchase === "earn") {
    return true
  }
  return terms.own_purchase === "upline_only" && paidLevel > 0
}

function keepOfSeller(
  earnings: readonly Earning[],
  ofSeller: Map<LineBasis, bigint>
): void {
  for (const { base, amount } of earnings) {
    ofSeller.set(base, (ofSeller.get(base) ?? 0n) + amount)
  }
}

interface Won {
  beneficiary: Beneficiary
  reward: BoundReward
  lines: readonly LineBasis[]
  ofSeller: ReadonlyMap<LineBasis, bigint>
}

/** What one reward comes to, rounded once and spread over its lines. */
function earn(
  { beneficiary, reward, lines, ofSeller }: Won,
  { order, attributed, plan }: Reckoning,
  earnings: Earning[]
): void {
  const reckoned = reward.reckon({
    order,
    history: attributed.history,
    lines,
    sellerAmounts: lines.map((line) => ofSeller.get(line) ?? 0n),
  })
  if (!reckoned || reckoned.numerator <= 0n) {
    return
  }
  const { numerator, denominator } = discounted(reckoned, order, plan)
  const amount = minor(roundHalfUp(numerator, denominator))
  const shares = spread(amount, reckoned.weights)
  const { ratePpm } = reckoned
  const group: Group = { lines, amount, ratePpm }
  for (let index = 0; index < lines.length; index++) {
    const base = lines[index] as LineBasis
    const share = shares[index] ?? ZERO
    earnings.push({
      beneficiary,
      reward,
      base,
      group,
      amount: share,
      cuts: null,
    })
  }
}

function discounted(
  reckoned: { numerator: bigint; denominator: bigint },
  { discountCodes }: OrderSnapshot,
  { terms }: CompiledPlan
) {
  const left = terms.basis.discounted_ppm
  return discountCodes.length === 0 || left === WHOLE_PPM
    ? reckoned
    : {
        numerator: reckoned.numerator * BigInt(left),
        denominator: reckoned.denominator * BigInt(WHOLE_PPM),
      }
}

function toCommission(earning: Earning): Commission {
  const { beneficiary, reward, base, group, amount } = earning
  return {
    lineId: base.line.id,
    distributorId: beneficiary.distributorId,
    level: beneficiary.paidLevel,
    tierId: beneficiary.tierId,
    rule: reward.key,
    rate: group.ratePpm,
    basis: base.basis,
    amount,
    earning,
  }
}
