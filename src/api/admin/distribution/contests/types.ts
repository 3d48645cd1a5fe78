import type {
  ContestStatus,
  ObjectionStatus,
} from "../../../../modules/distribution/domain/growth/contest"
import type {
  MetricUnit,
  RolledUpMetric,
} from "../../../../modules/distribution/domain/growth/metrics"
import type { TieRuleCode } from "../../../../modules/distribution/domain/growth/ranking"
import type { RankedTier, TierProgress } from "../../../shared/growth/types"
import type { TellableReward } from "../../../shared/growth/target-types"
import type { DistributorSummary, Page } from "../../../types"

/** What the ranks from one to another give, each of them. */
export interface RankPrize {
  from_rank: number
  to_rank: number
  reward: TellableReward
}

export interface AdminContestSummary {
  id: string
  name: string
  description: string | null
  status: ContestStatus
  metric: RolledUpMetric
  /** How scores and the minimum are meant. */
  unit: MetricUnit
  currency_code: string | null
  /** The store's days, both inclusive. */
  starts_on: string
  ends_on: string
  final_after_days: number
  objections_days: number
  minimum: number
  tie_rule: TieRuleCode
  prizes: RankPrize[]
  /** Everybody, when there are neither tiers nor distributors. */
  audience: { tiers: RankedTier[]; distributor_count: number }
  standing_count: number
  qualified_count: number
  open_objections: number
  /** When it will be over for good, or would have been. */
  freezes_at: string
  /** When the standings were counted. */
  refreshed_at: string | null
  frozen_at: string | null
  objections_until: string | null
  awarded_at: string | null
  canceled_at: string | null
  cancel_reason: string | null
  created_at: string
  updated_at: string
}

export interface AdminContest extends Omit<AdminContestSummary, "audience"> {
  audience: AdminContestSummary["audience"] & {
    distributors: DistributorSummary[]
  }
}

export interface AdminContestResponse {
  contest: AdminContest
}

export interface AdminContestListResponse extends Page {
  contests: AdminContestSummary[]
}

export interface AdminContestDeleteResponse {
  id: string
  object: "contest"
  deleted: true
}

/** Results of the contest's days in one currency; amounts in major units. */
export interface AdminStandingResults {
  currency_code: string
  net: number
  returned: number
  units: number
  orders: number
  new_customers: number
  repeat_orders: number
  commission: number
}

export interface AdminContestStanding {
  id: string
  /** 1, 2, 3, … as listed. */
  position: number
  rank: number
  distributor: DistributorSummary
  score: number
  /** What results come to; other than the score where that was corrected. */
  counted: number
  /** Why the score is another than what was counted. */
  correction_reason: string | null
  orders: number
  reached_on: string | null
  is_qualified: boolean
  /** What its rank gives, as it stands. */
  rewards: TellableReward[]
  /** What it was ranked by at the end; null before. */
  results: AdminStandingResults[] | null
}

export interface AdminLeaderboardResponse {
  standings: AdminContestStanding[]
  count: number
  limit: number
  /** What to give as `after` for those that follow; null when none do. */
  next: number | null
}

export interface AdminContestObjection {
  id: string
  contest_id: string
  distributor: DistributorSummary
  status: ObjectionStatus
  message: string
  answer: string | null
  answered_by: string | null
  answered_at: string | null
  /** What was done where it was right. */
  remedy:
    | { type: "recounted" }
    | {
        type: "corrected"
        distributor: DistributorSummary
        from: number
        to: number
      }
    | null
  created_at: string
}

export interface AdminContestObjectionResponse {
  objection: AdminContestObjection
}

export interface AdminContestObjectionListResponse extends Page {
  objections: AdminContestObjection[]
}

export interface AdminSlipping {
  distributor: DistributorSummary
  currency_code: string
  /** The last 30 days that are over. */
  recent: number
  /** What 30 days brought on average in the 90 before. */
  usual: number
  /** Whole percent of the usual. */
  fell_percent: number
}

export interface AdminSlippingResponse extends Page {
  slipping: AdminSlipping[]
  /** The last day that counts. */
  day: string
}

export interface AdminProgressRow extends TierProgress {
  distributor: DistributorSummary
}

export interface AdminAtRiskResponse extends Page {
  at_risk: AdminProgressRow[]
  day: string
}

export interface AdminCloseToNextResponse extends Page {
  close: AdminProgressRow[]
  day: string
}

export interface AdminProgressResponse {
  progress: TierProgress
}
