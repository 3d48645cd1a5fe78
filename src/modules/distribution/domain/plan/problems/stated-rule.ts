import { deepestLevel } from "../../chain"
import type { ConditionType } from "../../conditions"
import { inUtc } from "../../moment"
import { conditionsOf, inPrecedence, isOverride } from "../compile"
import type { PlanDocument, PlanOverride, PlanRule } from "../document"
import type { Vocabulary } from "../vocabulary"

export interface StatedCondition {
  kind: ConditionType
  args: unknown
}

/** A rule with what it takes to hold it against another. */
export interface StatedRule {
  rule: PlanRule | PlanOverride
  isOverride: boolean
  conditions: readonly StatedCondition[]
  /** In UTC, as `until` is. */
  from: string | null
  until: string | null
  /** The levels it pays, as far as the plan pays that deep. */
  levels: readonly number[]
}

/** The rules of a plan in precedence. */
export function statedRules(
  plan: PlanDocument,
  vocabulary: Vocabulary
): StatedRule[] {
  const deepest = deepestLevel(plan)
  return inPrecedence(plan).map((rule) => ({
    rule,
    isOverride: isOverride(rule),
    conditions: conditionsOf(rule).flatMap(({ type, ...args }) => {
      const kind = vocabulary.conditions.get(type)
      return kind ? [{ kind, args }] : []
    }),
    from: rule.from && inUtc(rule.from),
    until: rule.until && inUtc(rule.until),
    levels: rule.rewards.flatMap((reward, level) =>
      reward !== null && level <= deepest ? [level] : []
    ),
  }))
}

/** Whether both can hold for one line and beneficiary: neither conditions nor dates exclude it. */
export function canMeet(a: StatedRule, b: StatedRule): boolean {
  return !isOver(a, b) && !isOver(b, a) && !exclude(a.conditions, b.conditions)
}

function isOver({ until }: StatedRule, { from }: StatedRule): boolean {
  return until !== null && from !== null && until <= from
}

/** Whether some condition of one leaves out some condition of the other. */
export function exclude(
  a: readonly StatedCondition[],
  b: readonly StatedCondition[]
): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        one.kind === other.kind && one.kind.excludes(one.args, other.args)
    )
  )
}
