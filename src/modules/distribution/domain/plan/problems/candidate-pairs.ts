import type { StatedRule } from "./stated-rule"

/**
 * Pairs of rules that may meet, without trying each with each: of rules that
 * name the one key their subject has (a product, a region) only those that name
 * the same are paired. Thousands of rules, one a product, stay fast.
 */
export function* candidatePairs(
  rules: readonly StatedRule[]
): Generator<[StatedRule, StatedRule]> {
  const shelf = commonestType(rules)
  const shelved = new Map<string, StatedRule[]>()
  const others: StatedRule[] = []
  const all: StatedRule[] = []
  for (const stated of rules) {
    const keys = shelf === null ? null : keysOf(stated, shelf)
    const before = keys
      ? [...others, ...keys.flatMap((key) => shelved.get(key) ?? [])]
      : all
    for (const earlier of new Set(before)) {
      yield [earlier, stated]
    }
    all.push(stated)
    if (!keys) {
      others.push(stated)
    }
    for (const key of keys ?? []) {
      const shelf = shelved.get(key) ?? []
      shelf.push(stated)
      shelved.set(key, shelf)
    }
  }
}

/** The condition that most of the rules can be told apart by. */
function commonestType(rules: readonly StatedRule[]): string | null {
  const counts = new Map<string, number>()
  for (const { conditions } of rules) {
    const types = conditions.filter(
      ({ kind, args }) => kind.lookUp?.(args)?.isSingle
    )
    for (const code of new Set(types.map(({ kind }) => kind.code))) {
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)
  return commonest?.[0] ?? null
}

function keysOf(
  { conditions }: StatedRule,
  type: string
): readonly string[] | null {
  const found = conditions.find(
    ({ kind, args }) => kind.code === type && kind.lookUp?.(args)
  )
  return found?.kind.lookUp?.(found.args)?.keys ?? null
}
