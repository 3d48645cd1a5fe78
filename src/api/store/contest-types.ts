import type {
  ContestStatus,
  ObjectionStatus,
} from "../../modules/distribution/domain/growth/contest"
import type {
  MetricUnit,
  RolledUpMetric,
} from "../../modules/distribution/domain/growth/metrics"
import type { TieRuleCode } from "../../modules/distribution/domain/growth/ranking"
import type { TellableReward } from "../shared/growth/target-types"
import type { TierProgress } from "../shared/growth/types"

/* What a distributor sees of contests: of others their ranks and scores, and names where they agreed. */

export interface StoreProgressResponse {
  progress: TierProgress
}

export interface StoreContestStanding {
  position: number
  rank: number
  /** Null of others who do not show on leaderboards. */
  name: string | null
  is_own: boolean
  score: number
  is_qualified: boolean
  /** What its rank gives, as it stands. */
  rewards: TellableReward[]
}

export interface StoreContest {
  id: string
  name: string
  description: string | null
  status: Exclude<ContestStatus, "draft">
  metric: RolledUpMetric
  unit: MetricUnit
  currency_code: string | null
  /** The store's days, both inclusive. */
  starts_on: string
  ends_on: string
  minimum: number
  tie_rule: TieRuleCode
  prizes: { from_rank: number; to_rank: number; reward: TellableReward }[]
  standing_count: number
  refreshed_at: string | null
  objections_until: string | null
  awarded_at: string | null
  cancel_reason: string | null
  /** Null before it has a score. */
  own: StoreContestStanding | null
}

export interface StoreContestListResponse {
  contests: StoreContest[]
}

export interface StoreContestObjection {
  id: string
  contest_id: string
  status: ObjectionStatus
  message: string
  answer: string | null
  answered_at: string | null
  created_at: string
}

export interface StoreContestResponse {
  contest: StoreContest
  /** One's own. */
  objections: StoreContestObjection[]
}

export interface StoreContestObjectionResponse {
  objection: StoreContestObjection
}

export interface StoreLeaderboardResponse {
  standings: StoreContestStanding[]
  own: StoreContestStanding | null
  count: number
  limit: number
  /** What to give as `after` for those that follow; null when none do. */
  next: number | null
}
