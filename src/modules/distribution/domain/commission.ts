import { lineBases, type LineBasis } from "./basis"
import { capBeneficiary, capLines } from "./caps"
import { type Beneficiary, beneficiariesOf, type ChainMember } from "./chain"
import { isOver } from "./duration"
import type { Earning, Group } from "./earning"
import type { Evidence } from "./evidence"
import type { History } from "./history"
import { type Minor, minor, roundHalfUp, spread, sum, ZERO } from "./money"
import type { OrderSnapshot } from "./order"
import type { BoundReward, CompiledPlan, CompiledRule } from "./plan/compile"
import { RatePaidBelow } from "./plan/differential"
import { endsSearch, Matcher } from "./plan/match"
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
  const bases = lineBases(order, plan)
  const beneficiaries = beneficiariesOf(attributed, plan.terms)
  const earnings = isOver(order, attributed.history, plan.terms)
    ? []
    : reckon({ order, attributed, plan, bases, beneficiaries })
  capLines(earnings, plan)
  const commissions = earnings.flatMap(toCommission)
  return {
    commissions,
    reason:
      commissions.length > 0
        ? null
        : reasonForNothing(order, {
            attributed,
            bases,
            beneficiaries,
            earnings,
            plan,
          }),
  }
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
  const rewardsOf = rewardFinder(reckoning, paying)
  const ofSeller = new Map<LineBasis, bigint>()
  const earnings: Earning[] = []
  for (const beneficiary of beneficiaries) {
    const own = groupByReward(rewardsOf(beneficiary)).flatMap((group) =>
      earn({ order, attributed, plan, beneficiary, ofSeller, ...group })
    )
    capBeneficiary(own, { order, history: attributed.history }, plan)
    if (beneficiary.paidLevel === 0) {
      own.forEach(({ base, amount }) =>
        ofSeller.set(base, (ofSeller.get(base) ?? 0n) + amount)
      )
    }
    if (isPaid(beneficiary, attributed, plan)) {
      earnings.push(...own)
    }
  }
  return earnings
}

/** On its own purchase a seller earns what the plan says; its upline's share of it is reckoned all the same. */
function isPaid(
  { paidLevel }: Beneficiary,
  { isOwnPurchase }: AttributedChain,
  { terms }: CompiledPlan
): boolean {
  if (!isOwnPurchase || terms.own_purchase === "earn") {
    return true
  }
  return terms.own_purchase === "upline_only" && paidLevel > 0
}

interface Won {
  reward: BoundReward
  base: LineBasis
}

/** Gives what a beneficiary wins on each line; to be asked from the seller upwards. */
function rewardFinder(
  { order, attributed, plan }: Reckoning,
  bases: readonly LineBasis[]
): (beneficiary: Beneficiary) => Won[] {
  const matcher = new Matcher(plan, { order, ...attributed })
  const lines = bases.map((base) => ({
    base,
    ofLine: plan.rules.length > 0 ? matcher.forLine(base.line) : NO_RULES,
    below: new RatePaidBelow(),
  }))
  return (beneficiary) => {
    const own =
      plan.rules.length > 0 ? matcher.forBeneficiary(beneficiary) : NO_RULES
    const won: Won[] = []
    for (const { base, ofLine, below } of lines) {
      const rules =
        ofLine.length + own.length > 0
          ? matcher.paying({ line: base.line, ofLine }, { beneficiary, own })
          : NO_RULES
      for (const reward of rewardsFrom(rules, { beneficiary, plan, below })) {
        won.push({ reward, base })
      }
    }
    return won
  }
}

const NO_RULES: readonly CompiledRule[] = []

interface Payer {
  beneficiary: Beneficiary
  plan: CompiledPlan
  below: RatePaidBelow
}

/** The rewards of the rules that pay, and the rate of tier × level where none ended the search. */
function rewardsFrom(
  rules: readonly CompiledRule[],
  { beneficiary, plan, below }: Payer
): BoundReward[] {
  const level = beneficiary.paidLevel
  const rewards = rules.flatMap((rule) => rule.rewards[level] ?? [])
  const isDifferential = plan.terms.mode === "differential"
  const ownRate = plan.rateOf(beneficiary.tierId, level)
  if (!endsSearch(rules)) {
    const ratePpm = isDifferential
      ? below.rateFor(beneficiary, ownRate, plan)
      : ownRate
    if (ratePpm > 0) {
      rewards.push(plan.baseReward(beneficiary.tierId, level, ratePpm))
    }
  }
  if (isDifferential) {
    const byRules = rules.reduce(
      (most, rule) => Math.max(most, rule.rewards[level]?.ratePpm ?? 0),
      0
    )
    below.paid(beneficiary, endsSearch(rules) ? byRules : ownRate)
  }
  return rewards
}

interface WonGroup {
  reward: BoundReward
  lines: LineBasis[]
}

/** Of one rate, what one rule pays is rounded together. */
function groupByReward(won: readonly Won[]): WonGroup[] {
  const groups = new Map<BoundReward, WonGroup>()
  for (const { reward, base } of won) {
    const group = groups.get(reward)
    if (group) {
      group.lines.push(base)
    } else {
      groups.set(reward, { reward, lines: [base] })
    }
  }
  return [...groups.values()]
}

interface ToEarn extends WonGroup {
  order: OrderSnapshot
  attributed: AttributedChain
  plan: CompiledPlan
  beneficiary: Beneficiary
  ofSeller: ReadonlyMap<LineBasis, bigint>
}

function earn({
  order,
  attributed,
  plan,
  beneficiary,
  reward,
  lines,
  ofSeller,
}: ToEarn): Earning[] {
  const reckoned = reward.reckon({
    order,
    history: attributed.history,
    lines,
    sellerAmounts: lines.map((line) => ofSeller.get(line) ?? 0n),
  })
  if (!reckoned || reckoned.numerator <= 0n) {
    return []
  }
  const { numerator, denominator } = discounted(reckoned, order, plan)
  const amount = minor(roundHalfUp(numerator, denominator))
  const shares = spread(amount, reckoned.weights)
  const group: Group = {
    basis: sum(lines.map(({ basis }) => basis)),
    amount,
    ratePpm: reckoned.ratePpm,
  }
  return lines.map((base, index) => ({
    beneficiary,
    reward,
    base,
    group,
    amount: shares[index] ?? ZERO,
    cuts: {},
  }))
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

function toCommission(earning: Earning): Commission[] {
  const { beneficiary, reward, base, group, amount } = earning
  return amount > 0n
    ? [
        {
          lineId: base.line.id,
          distributorId: beneficiary.distributorId,
          level: beneficiary.paidLevel,
          tierId: beneficiary.tierId,
          rule: reward.key,
          rate: group.ratePpm,
          basis: base.basis,
          amount,
          earning,
        },
      ]
    : []
}
