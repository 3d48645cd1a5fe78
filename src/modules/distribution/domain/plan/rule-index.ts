import type { Facts, LookUp, Subject } from "../conditions/condition"
import type { CompiledRule } from "./compile"
import { conditionsOf } from "./compile"
import type { PlanOverride, PlanRule } from "./document"
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

/** One condition of a rule that it can be found by. */
interface Found {
  /** Its place among the rule's conditions. */
  place: number
  type: string
  about: Subject
  lookUp: LookUp
}

/** By which condition each rule is found: the one that the fewest others share. */
export function waysToFind(
  rules: readonly (PlanRule | PlanOverride)[],
  vocabulary: Vocabulary
): (Found | null)[] {
  const ways = rules.map((rule) => lookUpsOf(rule, vocabulary))
  const crowd = countKeys(ways.flat())
  return ways.map((some) => leastCrowded(some, crowd))
}

/** Puts every rule where it is found. */
export function indexRules(
  rules: readonly CompiledRule[],
  ways: readonly (Found | null)[]
): RuleIndexes {
  const indexes = {
    order: new RuleIndex(),
    line: new RuleIndex(),
    beneficiary: new RuleIndex(),
  }
  rules.forEach((rule, index) => {
    const way = ways[index] ?? null
    indexes[way?.about ?? "order"].add(rule, way)
  })
  return indexes
}

function lookUpsOf(
  rule: PlanRule | PlanOverride,
  { conditions }: Vocabulary
): Found[] {
  return conditionsOf(rule).flatMap(({ type, ...args }, place) => {
    const kind = conditions.get(type)
    const lookUp = kind?.lookUp?.(args)
    return kind && lookUp ? [{ place, type, about: kind.about, lookUp }] : []
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
