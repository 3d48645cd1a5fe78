import { z } from "@medusajs/framework/zod"
import type {
  ConditionType,
  Facts,
  Labels,
  Predicate,
  Subject,
} from "./condition"

const MAX_IDS = 5_000

/** Is one of, or none of, these. */
export interface Membership {
  is: "one_of" | "none_of"
  ids: string[]
}

interface Named {
  code: string
  labels: Labels
  about: Subject
  /** What the ids may be, where that is a closed list. */
  among?: readonly string[]
}

/** What the subject is known by: one key at most, so that two different ids exclude each other. */
interface Single extends Named {
  keyOf: (facts: Facts) => string | null
}

/** What the subject is known by: any number of keys. */
interface Several extends Named {
  keysOf: (facts: Facts) => readonly string[]
}

/** A condition on what the subject is or belongs to. */
export function membership(
  declared: Single | Several
): ConditionType<Membership> {
  const { code, labels, about, among } = declared
  const isSingle = "keyOf" in declared
  const id = among
    ? z.enum(among as [string, ...string[]])
    : z.string().min(1).max(255)
  const keysOf = isSingle ? listOf(declared.keyOf) : declared.keysOf
  return {
    code,
    labels,
    about,
    args: z.strictObject({
      is: z.enum(["one_of", "none_of"]),
      ids: z.array(id).min(1).max(MAX_IDS),
    }),
    check({ is, ids }) {
      const isIn = isSingle
        ? hasKey(declared.keyOf, new Set(ids))
        : hasAny(keysOf, new Set(ids))
      return is === "one_of" ? isIn : (facts) => !isIn(facts)
    },
    lookUp: ({ is, ids }) =>
      is === "one_of" ? { keys: [...new Set(ids)], keysOf, isSingle } : null,
    covers: (outer, inner) => covers(outer, inner, isSingle),
    excludes: (a, b) => excludes(a, b, isSingle),
  }
}

function hasKey(keyOf: Single["keyOf"], ids: ReadonlySet<string>): Predicate {
  return (facts) => {
    const key = keyOf(facts)
    return key !== null && ids.has(key)
  }
}

function hasAny(
  keysOf: Several["keysOf"],
  ids: ReadonlySet<string>
): Predicate {
  return (facts) => keysOf(facts).some((key) => ids.has(key))
}

function listOf(keyOf: Single["keyOf"]): Several["keysOf"] {
  return (facts) => {
    const key = keyOf(facts)
    return key === null ? NONE : [key]
  }
}

const NONE: readonly string[] = []

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
