import type {
  Automation,
  CriteriaGroup,
  RolledUpCriterion,
} from "../../../modules/distribution/domain/growth/criteria"
import type {
  Metric,
  MetricUnit,
  ResultScope,
} from "../../../modules/distribution/domain/growth/metrics"
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

/*
 * What both APIs answer of growth. Values are amounts in major units, units of
 * goods, or counts, as `unit` says.
 */

export interface RankedTier {
  id: string
  name: string
  /** 1 is the lowest. */
  rank: number
}

/** Something that a tier asks, with how much of it is there. */
export interface CriterionProgress {
  metric: Metric
  unit: MetricUnit
  currency_code: string | null
  /** Null for what has none, such as tenure. */
  window: Window | null
  /** Of recruits: the lowest tier that counts. */
  tier_id: string | null
  at_least: number
  value: number
  missing: number
  /** Whole percent, at most 100. */
  percent: number
  is_met: boolean
}

export interface GroupProgress {
  match: CriteriaGroup["match"]
  is_met: boolean
  percent: number
  of: (CriterionProgress | GroupProgress)[]
}

/** Where a distributor is on the ladder; days are the store's. */
export interface TierProgress {
  /** The last day that counts. */
  day: string
  tier: RankedTier
  since_day: string
  /** No evaluation moves it down before then. */
  protected_until_day: string | null
  /** The tiers, the lowest first. */
  ladder: RankedTier[]
  /** What it takes to keep its tier; null when nothing. */
  keep: GroupProgress | null
  /** Null when no tier is reached by results from here. */
  next: { tier: RankedTier; progress: GroupProgress } | null
  /** Null when it keeps its tier. */
  risk: {
    grace_since_day: string | null
    /** Null when there is no grace left. */
    grace_until_day: string | null
    to_tier: RankedTier
  } | null
}
