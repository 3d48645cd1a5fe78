import type { CriteriaGroup } from "../../../modules/distribution/domain/growth/criteria"
import type {
  Metric,
  MetricUnit,
} from "../../../modules/distribution/domain/growth/metrics"
import type { Window } from "../../../modules/distribution/domain/growth/window"
import type { TellableReward } from "../../../workflows/growth/tellable-reward"

/*
 * What both APIs answer of growth. Values are amounts in major units, units of
 * goods, or counts, as `unit` says.
 */

/** What a rank gives. */
export type RankReward = TellableReward

export interface TierName {
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
  tier: TierName
  since_day: string
  /** No evaluation moves it down before then. */
  protected_until_day: string | null
  /** The tiers, the lowest first. */
  ladder: TierName[]
  /** What it takes to keep its tier; null when nothing. */
  keep: GroupProgress | null
  /** Null when no tier is reached by results from here. */
  next: { tier: TierName; progress: GroupProgress } | null
  /** Null when it keeps its tier. */
  risk: {
    grace_since_day: string | null
    /** Null when there is no grace left. */
    grace_until_day: string | null
    to_tier: TierName
  } | null
}
