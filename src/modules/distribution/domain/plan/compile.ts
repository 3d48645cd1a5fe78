import type { Predicate, Subject } from "../conditions/condition"
import { inUtc } from "../moment"
import type { OrderLine } from "../order"
import type { Reckon } from "../rewards"
import { BaseRewards } from "./base-rewards"
import { currenciesOf, type Digits } from "./currencies"
import type {
  PlanCondition,
  PlanDocument,
  PlanOverride,
  PlanReward,
  PlanRule,
} from "./document"
import { eligibility } from "./eligibility"
import { indexRules, waysToFind, type RuleIndexes } from "./rule-index"
import { scopedCaps, type ScopedCaps } from "./scoped-caps"
import { builtIn, type Vocabulary } from "./vocabulary"

/** A reward as one beneficiary can win it. */
export interface BoundReward {
  /** What tells it apart in the ledger: `rule:<id>`, `override:<id>`, `rate:<tier>:<level>`. */
  key: string
  reckon: Reckon
  ratePpm: number | null
}

/** One condition of a rule with how it is asked. */
export interface Check {
  condition: PlanCondition
  about: Subject
  holds: Predicate
}

/** A rule with its conditions by what they look at. */
export interface CompiledRule {
  /** Its place in the one order of precedence; 0 is asked first. */
  rank: number
  rule: PlanRule
  isOverride: boolean
  stacks: boolean
  from: string | null
  until: string | null
  /** Every condition as it is written. */
  checks: readonly Check[]
  /** The same by what they look at, but for the one that the index answers. */
  order: readonly Predicate[]
  line: readonly Predicate[]
  beneficiary: readonly Predicate[]
  rewards: readonly (BoundReward | null)[]
}

/** A plan made ready to be computed with: rules in precedence, indexed by what they look for. */
export interface CompiledPlan {
  terms: PlanDocument
  rules: readonly CompiledRule[]
  indexes: RuleIndexes
  isEligible(line: OrderLine): boolean
  base: BaseRewards
  caps: ScopedCaps
}

export interface Compilation {
  digits: Digits
  vocabulary?: Vocabulary
}

/**
 * Compiles a plan. Overrides come before rules, each by priority; the rate of
 * tier × level comes last. Every rule stands in one index, by the condition
 * that the fewest other rules share.
 */
export function compilePlan(
  terms: PlanDocument,
  { digits, vocabulary = builtIn }: Compilation
): CompiledPlan {
  const written = inPrecedence(terms)
  const ways = waysToFind(written, vocabulary)
  const compile = ruleCompiler(digits, vocabulary)
  const rules = written.map((rule, rank) =>
    compile(rule, rank, ways[rank]?.place ?? null)
  )
  const indexes = indexRules(rules, ways)
  return {
    terms,
    rules,
    indexes,
    isEligible: eligibility(terms),
    base: new BaseRewards(terms),
    caps: scopedCaps(terms, currenciesOf(digits)),
  }
}

/** Overrides first, then rules, each by priority; of equal ones the first written. */
export function inPrecedence(
  terms: PlanDocument
): readonly (PlanRule | PlanOverride)[] {
  const byPriority = (a: PlanRule, b: PlanRule) => a.priority - b.priority
  return [
    ...[...terms.overrides].sort(byPriority),
    ...[...terms.rules].sort(byPriority),
  ]
}

/** An override's distributors are one more condition. */
export function conditionsOf(rule: PlanRule | PlanOverride): PlanCondition[] {
  return isOverride(rule)
    ? [
        ...rule.conditions,
        {
          type: "distributor",
          is: "one_of",
          ids: rule.distributor_ids,
        } as PlanCondition,
      ]
    : rule.conditions
}

export function isOverride(
  rule: PlanRule | PlanOverride
): rule is PlanOverride {
  return "distributor_ids" in rule
}

function ruleCompiler(digits: Digits, { conditions, rewards }: Vocabulary) {
  const currencies = currenciesOf(digits)
  const checksOf = (rule: PlanRule): Check[] =>
    conditionsOf(rule).flatMap((condition) => {
      const { type, ...args } = condition
      const kind = conditions.get(type)
      const holds = kind?.check(args, currencies)
      return kind && holds ? [{ condition, about: kind.about, holds }] : []
    })
  const bind = (key: string, reward: PlanReward | null): BoundReward | null => {
    if (reward === null) {
      return null
    }
    const { type, ...args } = reward
    const kind = rewards.get(type)
    return kind
      ? {
          key,
          reckon: kind.reckon(args, currencies),
          ratePpm: type === "percent" ? kind.highestPpm(args) : null,
        }
      : null
  }
  return (
    rule: PlanRule | PlanOverride,
    rank: number,
    answered: number | null
  ): CompiledRule => {
    const key = `${isOverride(rule) ? "override" : "rule"}:${rule.id}`
    const checks = checksOf(rule)
    const predicates = (about: Subject) =>
      checks
        .filter((check, place) => check.about === about && place !== answered)
        .map(({ holds }) => holds)
    return {
      rank,
      rule,
      isOverride: isOverride(rule),
      stacks: rule.stacks,
      from: rule.from && inUtc(rule.from),
      until: rule.until && inUtc(rule.until),
      checks,
      order: predicates("order"),
      line: predicates("line"),
      beneficiary: predicates("beneficiary"),
      rewards: rule.rewards.map((reward) => bind(key, reward)),
    }
  }
}
