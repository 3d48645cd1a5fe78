import { newRuleId } from "./rule-order"
import type { PlanRuleTerms, RuleKind } from "./terms"
import {
  conditionOf,
  type TypedCondition,
  typedConditionOf,
} from "./typed-condition"
import { rewardOf, type TypedReward, typedRewardOf } from "./typed-reward"

/** A rule or an agreement as it stands in its form. */
export interface TypedRule {
  name: string
  distributor_ids: string[]
  from: Date | null
  until: Date | null
  stacks: boolean
  conditions: TypedCondition[]
  /** By level, from the seller upwards. */
  rewards: TypedReward[]
}

/** The rule with a reward for each of `levels` at least. */
export function typedRuleOf(rule: PlanRuleTerms, levels: number): TypedRule {
  const count = Math.max(levels, rule.rewards.length)
  return {
    name: rule.name,
    distributor_ids: rule.distributor_ids ?? [],
    from: dateOf(rule.from),
    until: dateOf(rule.until),
    stacks: rule.stacks,
    conditions: rule.conditions.map(typedConditionOf),
    rewards: Array.from({ length: count }, (_, level) =>
      typedRewardOf(rule.rewards[level] ?? null)
    ),
  }
}

interface Known {
  conditions: ReadonlySet<string>
  rewards: ReadonlySet<string>
}

/** What was typed, put in place of what `rule` held; `builtIn` are the kinds whose fields the form shows. */
export function ruleOf(
  typed: TypedRule,
  rule: PlanRuleTerms,
  builtIn: Known
): PlanRuleTerms {
  const rewards = typed.rewards.map((reward) =>
    rewardOf(reward, builtIn.rewards.has(reward.type))
  )
  const last = rewards.findLastIndex((reward) => reward !== null)
  return {
    ...rule,
    name: typed.name.trim(),
    from: typed.from?.toISOString() ?? null,
    until: typed.until?.toISOString() ?? null,
    stacks: typed.stacks,
    conditions: typed.conditions.map((condition) =>
      conditionOf(condition, builtIn.conditions.has(condition.type))
    ),
    rewards: rewards.slice(0, Math.max(last, 0) + 1),
    ...("distributor_ids" in rule
      ? { distributor_ids: typed.distributor_ids }
      : {}),
  }
}

export function newRule(kind: RuleKind): PlanRuleTerms {
  return {
    id: newRuleId(),
    name: "",
    priority: 1,
    stacks: false,
    from: null,
    until: null,
    conditions: [],
    rewards: [null],
    ...(kind === "overrides" ? { distributor_ids: [] } : {}),
  }
}

function dateOf(iso: string | null): Date | null {
  return iso === null ? null : new Date(iso)
}
