import type { LineBasis } from "../basis"
import type { Beneficiary } from "../chain"
import type { AttributedChain } from "../commission"
import type { OrderSnapshot } from "../order"
import type { BoundReward, CompiledPlan, CompiledRule } from "./compile"
import { RatePaidBelow } from "./differential"
import { endsSearch, Matcher } from "./match"

interface Sold {
  order: OrderSnapshot
  attributed: AttributedChain
  plan: CompiledPlan
}

interface Contested {
  base: LineBasis
  rules: readonly CompiledRule[]
  below: RatePaidBelow
}

/** What beneficiaries win on the lines of an order; to be asked from the seller upwards. */
export class Winnings {
  private readonly plan: CompiledPlan
  private readonly matcher: Matcher | null
  private readonly lines: Contested[]

  constructor({ order, attributed, plan }: Sold, bases: readonly LineBasis[]) {
    const matcher =
      plan.rules.length > 0 ? new Matcher(plan, { order, ...attributed }) : null
    this.plan = plan
    this.matcher = matcher
    this.lines = bases.map((base) => ({
      base,
      rules: matcher?.forLine(base.line) ?? NO_RULES,
      below: new RatePaidBelow(),
    }))
  }

  /** The lines that each reward pays a beneficiary for: what is rounded together. */
  of(beneficiary: Beneficiary): ReadonlyMap<BoundReward, LineBasis[]> {
    const won = new Map<BoundReward, LineBasis[]>()
    const own = this.matcher?.forBeneficiary(beneficiary) ?? NO_RULES
    for (const line of this.lines) {
      const rules = this.paying(line, beneficiary, own)
      for (const rule of rules) {
        add(won, rule.rewards[beneficiary.paidLevel] ?? null, line.base)
      }
      const base = baseReward(this.plan, rules, line.below, beneficiary)
      add(won, base, line.base)
    }
    return won
  }

  private paying(
    { base, rules }: Contested,
    beneficiary: Beneficiary,
    own: readonly CompiledRule[]
  ): readonly CompiledRule[] {
    return this.matcher && rules.length + own.length > 0
      ? this.matcher.paying(
          { line: base.line, ofLine: rules },
          { beneficiary, own }
        )
      : NO_RULES
  }
}

/**
 * The rate of tier × level, where no rule ended the search. It is asked for
 * every line and beneficiary, so nothing is wrapped up for it.
 */
export function baseReward(
  plan: CompiledPlan,
  rules: readonly CompiledRule[],
  below: RatePaidBelow,
  beneficiary: Beneficiary
): BoundReward | null {
  const { tierId, paidLevel } = beneficiary
  const { base } = plan
  const isDifferential = plan.terms.mode === "differential"
  const isEnded = endsSearch(rules)
  if (isEnded && !isDifferential) {
    return null
  }
  const ownRate = base.rateOf(tierId, paidLevel)
  const ratePpm = isDifferential
    ? below.rateFor(beneficiary, ownRate, plan)
    : ownRate
  if (isDifferential) {
    below.paid(beneficiary, isEnded ? highest(rules, paidLevel) : ownRate)
  }
  return isEnded || ratePpm === 0
    ? null
    : base.rewardOf(tierId, paidLevel, ratePpm)
}

const NO_RULES: readonly CompiledRule[] = []

function add(
  won: Map<BoundReward, LineBasis[]>,
  reward: BoundReward | null,
  base: LineBasis
): void {
  if (reward) {
    const lines = won.get(reward)
    if (lines) {
      lines.push(base)
    } else {
      won.set(reward, [base])
    }
  }
}

function highest(rules: readonly CompiledRule[], level: number): number {
  return rules.reduce(
    (most, { rewards }) => Math.max(most, rewards[level]?.ratePpm ?? 0),
    0
  )
}
