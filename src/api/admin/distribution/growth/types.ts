import type {
  EvaluationStatus,
  TierChangeCause,
  VerdictKind,
  VerdictStatus,
} from "../../../../modules/distribution/domain/growth/verdict"
import type { GrowthEvidence } from "../../../shared/growth/types"
import type { DistributorSummary, Page } from "../../../types"

export interface AdminGrowthSettings {
  reference_currency: string | null
  evaluates_daily: boolean
  max_steps_up: number | null
  max_steps_down: number | null
  slipping_percent: number
  close_percent: number
  /** Whether results wait to be counted anew, because the time zone changed. */
  is_recounting: boolean
}

export interface AdminGrowthSettingsResponse {
  settings: AdminGrowthSettings
}

export interface AdminCurrencyRate {
  currency_code: string
  from_day: string
  rate: number
}

export interface AdminCurrencyRateListResponse {
  currency_rates: AdminCurrencyRate[]
}

export interface TierName {
  id: string
  /** The id, where the tier is no more. */
  name: string
}

export interface AdminTierVerdict {
  /** Null in a preview. */
  id: string | null
  distributor: DistributorSummary
  kind: VerdictKind
  status: VerdictStatus
  from_tier: TierName
  to_tier: TierName
  /** The last day of grace. */
  grace_until: string | null
  evidence: GrowthEvidence[]
}

export interface AdminTierVerdictListResponse extends Page {
  verdicts: AdminTierVerdict[]
}

/** How many distributors an evaluation finds to go up, to go down and to be in grace. */
export interface VerdictCounts {
  up: number
  down: number
  grace: number
  /** Of those, what waits for somebody's decision. */
  proposed: number
}

export interface AdminTierPreview {
  day: string
  distributor_count: number
  counts: VerdictCounts
  /** The first so many. */
  verdicts: AdminTierVerdict[]
}

export interface AdminTierPreviewResponse {
  preview: AdminTierPreview
}

export interface AdminTierEvaluation {
  id: string
  day: string
  status: EvaluationStatus
  distributor_count: number
  counts: VerdictCounts
  /** Who asked for it; null for the job. */
  actor_name: string | null
  undone_reason: string | null
  undone_at: string | null
  created_at: string
}

export interface AdminTierEvaluationResponse {
  evaluation: AdminTierEvaluation
}

export interface AdminTierEvaluationListResponse extends Page {
  evaluations: AdminTierEvaluation[]
}

export interface AdminTierEvaluationUndoneResponse {
  evaluation: AdminTierEvaluation
  restored_count: number
  /** Who was moved again meanwhile and stays there. */
  left_alone_count: number
}

export interface AdminTierDecisionResponse {
  decided_ids: string[]
  refused_ids: string[]
}

export interface AdminTierChange {
  id: string
  from_tier: TierName
  to_tier: TierName
  cause: TierChangeCause
  reason: string | null
  evidence: GrowthEvidence[]
  protected_until: string | null
  actor_name: string | null
  created_at: string
}

export interface AdminTierChangeListResponse extends Page {
  tier_changes: AdminTierChange[]
}
