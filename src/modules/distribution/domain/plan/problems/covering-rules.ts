import type { StatedCondition, StatedRule } from "./stated-rule"

/**
 * The rules so far that end the search, found by a key that whatever they cover
 * must have too, so that thousands of rules are not held each against each.
 */
export class CoveringRules {
  private readonly keyed = new Map<string, StatedRule[]>()
  private readonly unkeyed: StatedRule[] = []

  /** Rules are added in precedence. */
  add(stated: StatedRule): void {
    if (stated.rule.stacks) {
      return
    }
    const keys = stated.conditions.map(keysOf).find((keys) => keys.length > 0)
    for (const key of keys ?? []) {
      const rules = this.keyed.get(key) ?? []
      rules.push(stated)
      this.keyed.set(key, rules)
    }
    if (!keys) {
      this.unkeyed.push(stated)
    }
  }

  /** The first that takes every sale that a rule could apply to. */
  covering(stated: StatedRule): StatedRule | null {
    const firstKeys = stated.conditions.flatMap(
      (condition) => keysOf(condition)[0] ?? []
    )
    const candidates = [
      ...this.unkeyed,
      ...firstKeys.flatMap((key) => this.keyed.get(key) ?? []),
    ]
    return candidates.find((earlier) => covers(earlier, stated)) ?? null
  }
}

function keysOf({ kind, args }: StatedCondition): string[] {
  const keys = kind.lookUp?.(args)?.keys ?? []
  return keys.map((key) => `${kind.code}:${key}`)
}

function covers(outer: StatedRule, inner: StatedRule): boolean {
  return (
    surrounds(outer, inner) &&
    inner.levels.every((level) => outer.levels.includes(level)) &&
    outer.conditions.every(({ kind, args }) =>
      inner.conditions.some(
        (other) => other.kind === kind && kind.covers(args, other.args)
      )
    )
  )
}

function surrounds(outer: StatedRule, inner: StatedRule): boolean {
  const beginsBefore =
    outer.from === null || (inner.from !== null && outer.from <= inner.from)
  const endsAfter =
    outer.until === null || (inner.until !== null && inner.until <= outer.until)
  return beginsBefore && endsAfter
}
