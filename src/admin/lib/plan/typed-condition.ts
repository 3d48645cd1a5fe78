import { amountsOf } from "../amount"
import type { PlanPart } from "./terms"

export interface TypedBounds {
  from: string
  below: string
}

/** A condition in a form: every kind's fields side by side, of which its kind uses some. */
export interface TypedCondition {
  type: string
  is: "one_of" | "none_of"
  ids: string[]
  from: string
  to: string
  amounts: Record<string, TypedBounds>
  /** What it held when the form opened: a store's own kind is kept as it is. */
  kept: PlanPart | null
}

export const ranges = ["quantity", "order_number"]
export const ORDER_AMOUNT = "order_amount"

export function newCondition(type: string): TypedCondition {
  return {
    type,
    is: "one_of",
    ids: [],
    from: "",
    to: "",
    amounts: {},
    kept: null,
  }
}

export function typedConditionOf(condition: PlanPart): TypedCondition {
  const { type, is, ids, from, to, amounts } = condition as PlanPart &
    Partial<Membership & Range & OrderAmount>
  return {
    type,
    is: is ?? "one_of",
    ids: ids ?? [],
    from: textOf(from),
    to: textOf(to),
    amounts: Object.fromEntries(
      Object.entries(amounts ?? {}).map(([currency, bounds]) => [
        currency,
        { from: bounds.from ?? "", below: bounds.below ?? "" },
      ])
    ),
    kept: condition,
  }
}

export function conditionOf(
  typed: TypedCondition,
  isBuiltIn: boolean
): PlanPart {
  const { type, is, ids, from, to, kept } = typed
  if (!isBuiltIn) {
    return kept ?? { type }
  }
  if (ranges.includes(type)) {
    return { type, from: countOf(from), to: countOf(to) }
  }
  return type === ORDER_AMOUNT
    ? { type, amounts: boundsOf(typed.amounts) }
    : { type, is, ids }
}

interface Membership {
  is: "one_of" | "none_of"
  ids: string[]
}

interface Range {
  from: number | null
  to: number | null
}

interface OrderAmount {
  amounts: Record<string, { from: string | null; below: string | null }>
}

/** A currency without bounds is left out: orders in it do not meet the condition. */
function boundsOf(typed: TypedCondition["amounts"]): OrderAmount["amounts"] {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([currency, bounds]) => {
      const { from, below } = amountsOf({ ...bounds })
      return from || below
        ? [[currency, { from: from ?? null, below: below ?? null }]]
        : []
    })
  )
}

function textOf(count: number | null | undefined): string {
  return typeof count === "number" ? String(count) : ""
}

function countOf(typed: string): number | null {
  return typed.trim() === "" ? null : Number(typed)
}
