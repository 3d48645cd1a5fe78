import type { Commission } from "../domain/commission"
import { type CommissionTrace, traceOf } from "../domain/trace"

/**
 * A trace as a commission keeps it: what the commission's own columns say is left
 * out, and so is what is nothing or the same as something else.
 */
export type StoredTrace = Partial<
  Omit<CommissionTrace, "basis" | "ratePpm" | "rule" | "level" | "tierId">
>

/** What a trace takes from its commission's columns. */
export interface TracedRow {
  basis: string
  rate_ppm: number | null
  rule: string
  level: number
  tier_id: string
  trace: Record<string, unknown>
}

const NOTHING = "0"

/** The trace of a commission, to be stored with it. */
export function encodeTrace(commission: Commission): StoredTrace {
  const trace = traceOf(commission)
  const stored: StoredTrace = { orderAmount: trace.orderAmount }
  if (trace.sales !== trace.basis) {
    stored.sales = trace.sales
  }
  for (const name of ["tax", "shipping", "goodwillCut", "margin"] as const) {
    if (trace[name] !== NOTHING) {
      stored[name] = trace[name]
    }
  }
  if (trace.cost !== null) {
    stored.cost = trace.cost
  }
  if (trace.chainLevel !== trace.level) {
    stored.chainLevel = trace.chainLevel
  }
  if (trace.orderBasis !== trace.basis) {
    stored.orderBasis = trace.orderBasis
  }
  if (Object.keys(trace.cuts).length > 0) {
    stored.cuts = trace.cuts
  }
  return stored
}

/** The trace that was stored; those of before the plan had rules name some things otherwise. */
export function decodeTrace({ trace, ...row }: TracedRow): CommissionTrace {
  const stored = trace as StoredTrace & { keptNet?: string; capCut?: string }
  const { keptNet, capCut, ...known } = stored
  return {
    sales: keptNet ?? row.basis,
    tax: NOTHING,
    shipping: NOTHING,
    goodwillCut: NOTHING,
    cost: null,
    margin: NOTHING,
    basis: row.basis,
    ratePpm: row.rate_ppm,
    rule: row.rule,
    level: row.level,
    chainLevel: row.level,
    tierId: row.tier_id,
    orderBasis: row.basis,
    orderAmount: NOTHING,
    cuts: capCut && capCut !== NOTHING ? { total: capCut } : {},
    ...known,
  }
}
