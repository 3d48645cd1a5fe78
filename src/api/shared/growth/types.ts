import type {
  Automation,
  RolledUpCriterion,
} from "../../../modules/distribution/domain/growth/criteria"
import type { ResultScope } from "../../../modules/distribution/domain/growth/metrics"
import type { Window } from "../../../modules/distribution/domain/growth/window"

/** A criterion as JSON carries it: thresholds in major units, whole units or counts. */
export type GrowthCriterion =
  | {
      metric: RolledUpCriterion["metric"]
      at_least: number
      currency_code?: string
      window: Window
    }
  | {
      metric: "active_recruits"
      at_least: number
      window: Window
      tier_id?: string
    }
  | { metric: "tenure_days"; at_least: number }

export interface GrowthInnerGroup {
  match: "all" | "any"
  of: GrowthCriterion[]
}

export interface GrowthGroup {
  match: "all" | "any"
  of: (GrowthCriterion | GrowthInnerGroup)[]
}

export interface TierCriteriaAnswer {
  reach: GrowthGroup | null
  keep: GrowthGroup | null
  promotion: Automation
  demotion: Automation
  grace_days: number
  minimum_stay_days: number
}

/** A criterion with what the results came to. */
export interface GrowthEvidence {
  criterion: GrowthCriterion
  value: number
  is_met: boolean
}

/** What was sold in a scope, currency and stretch of days; amounts in major units. */
export interface GrowthResult {
  /** The first day of the stretch, such as 2026-11-01; null for the whole. */
  day: string | null
  scope: ResultScope
  currency_code: string
  net: number
  returned: number
  units: number
  orders: number
  new_customers: number
  repeat_orders: number
  commission: number
}

export interface GrowthResultsResponse {
  results: GrowthResult[]
  from: string
  to: string
}
