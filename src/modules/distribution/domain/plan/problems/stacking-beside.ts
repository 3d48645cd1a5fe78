import type { Checked } from "./problem"
import { canMeet, type StatedRule } from "./stated-rule"

/** As many as are looked at together: a plan that stacks more has a cap that cuts. */
const MOST_STACKED = 60

/** Bounds the search for the set that pays most. */
const MOST_STEPS = 2_000

/** The stacking rules that may come on top of a rule. */
export function stackingBeside({
  rules,
}: Checked): (stated: StatedRule) => StatedRule[] {
  const stacking = rules
    .filter(({ rule }) => rule.stacks)
    .slice(0, MOST_STACKED)
  const rankOf = new Map(rules.map((stated, rank) => [stated, rank]))
  const rank = (stated: StatedRule) => rankOf.get(stated) ?? 0
  return (stated) =>
    stacking.filter(
      (other) =>
        other !== stated &&
        (stated.rule.stacks || rank(other) < rank(stated)) &&
        canMeet(other, stated)
    )
}

/** The most that rules come to which can all meet, by what each is worth. */
export function heaviestTogether(
  rules: readonly StatedRule[],
  worth: (stated: StatedRule) => number
): number {
  let steps = 0
  const heaviest = (left: readonly StatedRule[]): number => {
    const [first, ...others] = left
    if (!first || steps > MOST_STEPS) {
      return 0
    }
    steps += 1
    const meeting = others.filter((other) => canMeet(first, other))
    const withFirst = worth(first) + heaviest(meeting)
    return meeting.length === others.length
      ? withFirst
      : Math.max(withFirst, heaviest(others))
  }
  return heaviest(rules.filter((stated) => worth(stated) > 0))
}
