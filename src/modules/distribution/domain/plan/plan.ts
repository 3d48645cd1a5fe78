import type { RatePpm } from "../rate"

export type Milestone = "paid" | "fulfilled" | "delivered" | "completed"

/** The commission terms that an order is attributed under; frozen with it. */
export interface PlanTerms {
  /** Tier id → rate by level; a level beyond the list earns nothing. */
  rates: Record<string, RatePpm[]>
  /** The deepest level that earns; 0 pays the seller alone. */
  maxLevel: number
  /** All levels together, as a share of a line's basis. */
  cap: RatePpm
  basis: "net_sales"
  hold: { days: number; from: Milestone }
  ownPurchase: "earn" | "upline_only" | "nothing"
  inactiveUpline: "skip" | "compress"
  refundWithoutReturn: "pro_rata" | "ignore"
  excluded: Exclusions
}

/** What earns nothing: a line that matches any of these. */
export interface Exclusions {
  productIds: string[]
  categoryIds: string[]
  collectionIds: string[]
  typeIds: string[]
  tagIds: string[]
}
