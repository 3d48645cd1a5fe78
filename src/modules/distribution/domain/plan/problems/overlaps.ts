import { calling, type Checked, type PlanProblem } from "./problem"
import { candidatePairs } from "./candidate-pairs"
import { canMeet, type StatedRule } from "./stated-rule"

/** Two rules of one priority that could both pay: which comes first would be chance. */
export function overlaps({ rules }: Checked): PlanProblem[] {
  const clashes = new Map<StatedRule, StatedRule>()
  for (const group of byPriority(rules)) {
    for (const [first, second] of candidatePairs(group)) {
      if (
        !clashes.has(second) &&
        sharesLevel(first, second) &&
        canMeet(first, second)
      ) {
        clashes.set(second, first)
      }
    }
  }
  return [...clashes].map(([stated, other]) => overlap(stated, other))
}

function overlap(stated: StatedRule, other: StatedRule): PlanProblem {
  const { id, priority } = stated.rule
  return {
    code: "overlap_at_equal_priority",
    severity: "error",
    ruleId: id,
    en: `${calling(stated).en} and “${other.rule.name}” both have priority ${priority} and can apply to the same sale; move one above the other, or give them conditions that exclude each other`,
    zhCN: `${calling(stated).zhCN}与“${other.rule.name}”的优先级同为 ${priority}，且可能适用于同一笔销售；请调整先后顺序，或设置互斥的条件`,
  }
}

function sharesLevel(a: StatedRule, b: StatedRule): boolean {
  return a.levels.some((level) => b.levels.includes(level))
}

/** Overrides stand among themselves, for all of them come before every rule. */
function byPriority(rules: readonly StatedRule[]): Iterable<StatedRule[]> {
  const groups = new Map<string, StatedRule[]>()
  for (const stated of rules) {
    const key = `${stated.isOverride}:${stated.rule.priority}`
    const group = groups.get(key) ?? []
    group.push(stated)
    groups.set(key, group)
  }
  return groups.values()
}
