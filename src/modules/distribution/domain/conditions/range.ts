import { z } from "@medusajs/framework/zod"
import type { ConditionType, Facts, Labels, Subject } from "./condition"

const HIGHEST = 1_000_000

/** From and to, both included; open where null. */
export interface Range {
  from: number | null
  to: number | null
}

interface Declared {
  code: string
  labels: Labels
  about: Subject
  countOf: (facts: Facts) => number
}

const bound = z.number().int().min(0).max(HIGHEST).nullable().default(null)

/** A condition on a count. */
export function range(declared: Declared): ConditionType<Range> {
  const { countOf, ...named } = declared
  return {
    ...named,
    args: z.strictObject({ from: bound, to: bound }),
    check({ from, to }) {
      const low = from ?? -Infinity
      const high = to ?? Infinity
      return (facts) => {
        const count = countOf(facts)
        return count >= low && count <= high
      }
    },
    covers: (outer, inner) =>
      (outer.from === null ||
        (inner.from !== null && inner.from >= outer.from)) &&
      (outer.to === null || (inner.to !== null && inner.to <= outer.to)),
    excludes: (a, b) => isBefore(a, b) || isBefore(b, a),
  }
}

function isBefore(a: Range, b: Range): boolean {
  return a.to !== null && b.from !== null && a.to < b.from
}
