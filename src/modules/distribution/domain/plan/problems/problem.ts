import type { Digits } from "../currencies"
import type { PlanDocument } from "../document"
import type { Vocabulary } from "../vocabulary"
import type { StatedRule } from "./stated-rule"

/** What is wrong with a plan, in words; an error keeps it from being published. */
export interface PlanProblem {
  code: string
  severity: "error" | "warning"
  /** The rule or override it lies in; null when in none. */
  ruleId: string | null
  en: string
  zhCN: string
}

/** What a plan is held against. */
export interface World {
  vocabulary: Vocabulary
  tierIds: ReadonlySet<string>
  distributorIds: ReadonlySet<string>
  /** The currencies that the store sells in; when empty, amounts are not held against them. */
  currencies: readonly string[]
  digits: Digits
  /** ISO date-time. */
  now: string
}

/** A plan while it is being checked: its rules in precedence, made comparable. */
export interface Checked {
  plan: PlanDocument
  world: World
  rules: readonly StatedRule[]
}

/** How a problem names a rule or an override. */
export function calling({ rule, isOverride }: StatedRule) {
  return isOverride
    ? { en: `The agreement “${rule.name}”`, zhCN: `专属协议“${rule.name}”` }
    : { en: `The rule “${rule.name}”`, zhCN: `规则“${rule.name}”` }
}
