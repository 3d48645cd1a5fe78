import type { Facts } from "../conditions/condition"
import type { CompiledPlan, CompiledRule } from "../plan/compile"
import type { PlanCondition, PlanOverride, PlanRule } from "../plan/document"
import type { RatePaidBelow } from "../plan/differential"
import { endsSearch } from "../plan/match"
import { baseReward } from "../plan/winnings"

/**
 * What became of a rule: it paid (`won` ended the search, `stacked` did not),
 * came too late, pays nothing at this level, or does not apply.
 */
export type Outcome =
  | "won"
  | "stacked"
  | "outranked"
  | "no_reward_here"
  | "not_matched"
  | "out_of_date"

/** What was considered for one beneficiary on one line. */
export interface Considered {
  /** As commissions carry it: `rule:…`, `override:…`, `rate:…`, `difference:…`. */
  key: string
  /** Null for the rate of tier × level. */
  rule: PlanRule | PlanOverride | null
  /** Of a rate of tier × level. */
  ratePpm: number | null
  outcome: Outcome
  /** What came before it, when it was outranked. */
  by: PlanRule | PlanOverride | null
  /** The first condition that did not hold, when it does not apply. */
  failed: PlanCondition | null
}

/** Of the rules that do not apply, as many as anybody reads. */
const MOST_UNMATCHED = 50

interface Terms {
  plan: CompiledPlan
  below: RatePaidBelow
}

/**
 * Every rule that applies, and the first of those that do not, with what became
 * of each; the rate of tier × level comes last, as it is asked.
 */
export function considerRules(facts: Facts, terms: Terms): Considered[] {
  const paying: CompiledRule[] = []
  const considered: Considered[] = []
  let unmatched = 0
  for (const rule of terms.plan.rules) {
    const verdict = considerRule(rule, facts, paying)
    const { outcome } = verdict
    if (outcome === "not_matched" || outcome === "out_of_date") {
      unmatched += 1
      if (unmatched > MOST_UNMATCHED) {
        continue
      }
    }
    if (outcome === "won" || outcome === "stacked") {
      paying.push(rule)
    }
    considered.push(verdict)
  }
  return [...considered, considerRate(facts, paying, terms)]
}

function considerRule(
  compiled: CompiledRule,
  facts: Facts,
  paying: readonly CompiledRule[]
): Considered {
  const { rule, isOverride, stacks } = compiled
  const of = (
    outcome: Outcome,
    why: Partial<Pick<Considered, "by" | "failed">> = {}
  ): Considered => ({
    key: `${isOverride ? "override" : "rule"}:${rule.id}`,
    rule,
    ratePpm: null,
    outcome,
    by: null,
    failed: null,
    ...why,
  })
  if (!isInForce(compiled, facts.order.placedAt)) {
    return of("out_of_date")
  }
  const failed = compiled.checks.find(({ holds }) => !holds(facts))
  if (failed) {
    return of("not_matched", { failed: failed.condition })
  }
  if (!compiled.rewards[facts.beneficiary.paidLevel]) {
    return of("no_reward_here")
  }
  if (endsSearch(paying)) {
    return of("outranked", { by: paying.at(-1)?.rule ?? null })
  }
  return of(stacks ? "stacked" : "won")
}

function isInForce({ from, until }: CompiledRule, placedAt: string): boolean {
  return (
    (from === null || placedAt >= from) && (until === null || placedAt < until)
  )
}

function considerRate(
  { beneficiary }: Facts,
  paying: readonly CompiledRule[],
  { plan, below }: Terms
): Considered {
  const { tierId, paidLevel } = beneficiary
  const won = baseReward(plan, paying, below, beneficiary)
  const isOutranked = endsSearch(paying)
  const ownRate = plan.base.rateOf(tierId, paidLevel)
  const { key, ratePpm } = won ?? plan.base.rewardOf(tierId, paidLevel, ownRate)
  return {
    key,
    rule: null,
    ratePpm,
    outcome: won ? "won" : isOutranked ? "outranked" : "no_reward_here",
    by: isOutranked ? (paying.at(-1)?.rule ?? null) : null,
    failed: null,
  }
}
