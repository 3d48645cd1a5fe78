import type { EntityManager } from "typeorm"

/** A question: what did this variant cost in this currency at that moment? */
export interface CostWanted {
  variantId: string
  currency: string
  /** ISO date-time. */
  at: string
}

/** Answers by `costKey`, in minor units; what is not known is left out. */
export type UnitCosts = (
  manager: EntityManager,
  wanted: readonly CostWanted[]
) => Promise<ReadonlyMap<string, bigint>>

/** The key that a question is answered under. */
export function costKey({ variantId, currency, at }: CostWanted): string {
  return `${variantId}|${currency}|${at}`
}

/** Costs that a snapshot does not carry are not known. */
export const unitCosts: UnitCosts = () => Promise.resolve(NONE)

const NONE: ReadonlyMap<string, bigint> = new Map()
