import type { PlanRuleTerms } from "./terms"

/** The rules in the order they are asked. */
export function byPriority(rules: readonly PlanRuleTerms[]): PlanRuleTerms[] {
  return [...rules].sort((a, b) => a.priority - b.priority)
}

/**
 * The rules with priorities that follow their order. Where they do already they
 * stay as they are, so that a version differs only in what was changed.
 */
export function prioritised(rules: readonly PlanRuleTerms[]): PlanRuleTerms[] {
  const isInOrder = rules.every(
    ({ priority }, index) =>
      index === 0 || priority > rules[index - 1]!.priority
  )
  return isInOrder
    ? [...rules]
    : rules.map((rule, index) => ({ ...rule, priority: index + 1 }))
}

/** With the rule at `from` moved to `to`. */
export function moved(
  rules: readonly PlanRuleTerms[],
  from: number,
  to: number
): PlanRuleTerms[] {
  const others = rules.filter((_, index) => index !== from)
  const rule = rules[from]
  return rule
    ? prioritised([...others.slice(0, to), rule, ...others.slice(to)])
    : [...rules]
}

/** With the rule put in place of the one of its id, or last. */
export function withRule(
  rules: readonly PlanRuleTerms[],
  rule: PlanRuleTerms
): PlanRuleTerms[] {
  const isKnown = rules.some(({ id }) => id === rule.id)
  return isKnown
    ? rules.map((other) => (other.id === rule.id ? rule : other))
    : prioritised([...rules, { ...rule, priority: nextPriority(rules) }])
}

/** With a copy after the rule at `index`. */
export function withCopy(
  rules: readonly PlanRuleTerms[],
  index: number,
  copy: Pick<PlanRuleTerms, "id" | "name">
): PlanRuleTerms[] {
  const rule = rules[index]
  return rule
    ? prioritised([
        ...rules.slice(0, index + 1),
        { ...rule, ...copy },
        ...rules.slice(index + 1),
      ])
    : [...rules]
}

const RANDOM_START = 2
const RANDOM_END = 10

/** A new rule's id; where the admin is not served by https there is no `randomUUID`. */
export function newRuleId(): string {
  const random = Math.random().toString(36).slice(RANDOM_START, RANDOM_END)
  return `r_${Date.now().toString(36)}${random}`
}

function nextPriority(rules: readonly PlanRuleTerms[]): number {
  return Math.max(0, ...rules.map(({ priority }) => priority)) + 1
}
