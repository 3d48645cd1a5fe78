import type { Facts, LookUp, Subject } from "../conditions/condition"
import type { CompiledRule } from "./compile"
import { conditionsOf } from "./compile"
import type { Vocabulary } from "./vocabulary"

/** Rules by what finds them: the order, a line, or who earns. */
export type RuleIndexes = Record<Subject, RuleIndex>

interface Shelf {
  keysOf: LookUp["keysOf"]
  rules: Map<string, CompiledRule[]>
}

/** Rules of which each is found by the keys of one of its conditions. */
export class RuleIndex {
  private readonly shelves = new Map<string, Shelf>()
  private readonly unkeyed: CompiledRule[] = []

  /** Rules are added by rank. */
  add(rule: CompiledRule, found: Found | null): void {
    if (!found) {
      this.unkeyed.push(rule)
      return
    }
    const shelf = this.shelves.get(found.type) ?? {
      keysOf: found.lookUp.keysOf,
      rules: new Map<string, CompiledRule[]>(),
    }
    this.shelves.set(found.type, shelf)
    for (const key of found.lookUp.keys) {
      const rules = shelf.rules.get(key) ?? []
      rules.push(rule)
      shelf.rules.set(key, rules)
    }
  }

  /** The rules that may apply, by rank, each once. */
  candidates(facts: Facts): readonly CompiledRule[] {
    let found: readonly CompiledRule[] = this.unkeyed
    for (const { keysOf, rules } of this.shelves.values()) {
      for (const key of keysOf(facts)) {
        const more = rules.get(key)
        if (more) {
          found = found.length === 0 ? more : mergeByRank(found, more)
        }
      }
    }
    return found
  }
}

/** Two lists by rank as one, each rule once. */
export function mergeByRank(
  a: readonly CompiledRule[],
  b: readonly CompiledRule[]
): readonly CompiledRule[] {
  if (a.length === 0 || b.length === 0) {
    return a.length === 0 ? b : a
  }
  const merged: CompiledRule[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    const next = !right || (left && left.rank <= right.rank) ? left : right
    i += next === left ? 1 : 0
    j += next === right ? 1 : 0
    if (next) {
      merged.push(next)
    }
  }
  return merged
}

interface Found {
  type: string
  about: Subject
  lookUp: LookUp
}

/** Puts every rule where the fewest others are found with it. */
export function indexRules(
  rules: readonly CompiledRule[],
  vocabulary: Vocabulary
): RuleIndexes {
  const indexes = {
    order: new RuleIndex(),
    line: new RuleIndex(),
    beneficiary: new RuleIndex(),
  }
  const ways = rules.map((rule) => lookUpsOf(rule, vocabulary))
  const crowd = countKeys(ways.flat())
  rules.forEach((rule, index) => {
    const best = leastCrowded(ways[index] ?? [], crowd)
    indexes[best?.about ?? "order"].add(rule, best)
  })
  return indexes
}

function lookUpsOf(
  { rule }: CompiledRule,
  { conditions }: Vocabulary
): Found[] {
  return conditionsOf(rule).flatMap(({ type, ...args }) => {
    const kind = conditions.get(type)
    const lookUp = kind?.lookUp?.(args)
    return kind && lookUp ? [{ type, about: kind.about, lookUp }] : []
  })
}

function countKeys(ways: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { type, lookUp } of ways) {
    for (const key of lookUp.keys) {
      const id = `${type}:${key}`
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

function leastCrowded(
  ways: readonly Found[],
  crowd: ReadonlyMap<string, number>
): Found | null {
  const crowdOf = ({ type, lookUp }: Found) =>
    lookUp.keys.reduce(
      (most, key) => Math.max(most, crowd.get(`${type}:${key}`) ?? 0),
      0
    )
  const [first, ...others] = ways
  return first
    ? others.reduce(
        (best, way) => (crowdOf(way) < crowdOf(best) ? way : best),
        first
      )
    : null
}
