import { z } from "@medusajs/framework/zod"
import type { ConditionType, Facts, Labels, Subject } from "./condition"

const MAX_IDS = 5_000

/** Is one of, or none of, these. */
export interface Membership {
  is: "one_of" | "none_of"
  ids: string[]
}

interface Declared {
  code: string
  labels: Labels
  about: Subject
  /** What the subject is known by: none, one or several. */
  keysOf: (facts: Facts) => readonly string[]
  /** What the ids may be, where that is a closed list. */
  among?: readonly string[]
  /** Whether a subject has at most one key, so that two different ids exclude each other. */
  isSingle: boolean
}

/** A condition on what the subject is or belongs to. */
export function membership(declared: Declared): ConditionType<Membership> {
  const { code, labels, about, keysOf, isSingle, among } = declared
  const id = among
    ? z.enum(among as [string, ...string[]])
    : z.string().min(1).max(255)
  return {
    code,
    labels,
    about,
    args: z.strictObject({
      is: z.enum(["one_of", "none_of"]),
      ids: z.array(id).min(1).max(MAX_IDS),
    }),
    check({ is, ids }) {
      const set = new Set(ids)
      const isIn = (facts: Facts) => keysOf(facts).some((key) => set.has(key))
      return is === "one_of" ? isIn : (facts) => !isIn(facts)
    },
    lookUp: ({ is, ids }) =>
      is === "one_of" ? { keys: [...new Set(ids)], keysOf, isSingle } : null,
    covers: (outer, inner) => covers(outer, inner, isSingle),
    excludes: (a, b) => excludes(a, b, isSingle),
  }
}

function covers(
  outer: Membership,
  inner: Membership,
  isSingle: boolean
): boolean {
  const ids = new Set(outer.ids)
  if (outer.is === "one_of") {
    return inner.is === "one_of" && inner.ids.every((id) => ids.has(id))
  }
  return inner.is === "none_of"
    ? outer.ids.every((id) => inner.ids.includes(id))
    : isSingle && inner.ids.every((id) => !ids.has(id))
}

function excludes(a: Membership, b: Membership, isSingle: boolean): boolean {
  if (a.is === "none_of" && b.is === "none_of") {
    return false
  }
  if (a.is === "one_of" && b.is === "one_of") {
    return isSingle && a.ids.every((id) => !b.ids.includes(id))
  }
  const [included, left] = a.is === "one_of" ? [a, b] : [b, a]
  return included.ids.every((id) => left.ids.includes(id))
}

/** The key as a list; empty when there is none. */
export function only(key: string | null): readonly string[] {
  return key === null ? NONE : [key]
}

const NONE: readonly string[] = []
