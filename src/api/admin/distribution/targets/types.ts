import type { TargetStatus } from "../../../../modules/distribution/domain/growth/target"
import type {
  AwardAnswer,
  ProgressAnswer,
  TargetAsked,
  TargetPeriodAnswer,
  TargetStepAnswer,
  TargetStreakAnswer,
} from "../../../shared/growth/target-types"
import type { DistributorSummary, Page } from "../../../types"

export interface NamedThing {
  id: string
  name: string
}

/** What a target counts when not everything. */
export interface AdminTargetOnly {
  products: NamedThing[]
  categories: NamedThing[]
}

export interface AdminTarget extends TargetAsked {
  status: TargetStatus
  only: AdminTargetOnly | null
  steps: TargetStepAnswer[]
  streaks: TargetStreakAnswer[]
  return_window_days: number
  /** With neither tiers nor distributors it is for everybody. */
  tiers: NamedThing[]
  distributors: DistributorSummary[]
  active_from: string | null
  ended_on: string | null
  /** The newest period; null before it was activated. */
  current_period: TargetPeriodAnswer | null
  created_at: string
  updated_at: string
}

export interface AdminTargetResponse {
  target: AdminTarget
}

export interface AdminTargetListResponse extends Page {
  targets: AdminTarget[]
}

export interface AdminTargetDeleteResponse {
  id: string
  object: "target"
  deleted: true
}

export interface AdminTargetProgress extends ProgressAnswer {
  distributor: DistributorSummary
}

export interface AdminTargetProgressResponse extends Page {
  /** Null before the target was activated. */
  period: TargetPeriodAnswer | null
  /** All of them, the newest first. */
  periods: TargetPeriodAnswer[]
  /** By the terms of the period. */
  steps: TargetStepAnswer[]
  progress: AdminTargetProgress[]
}

export interface AdminTargetPreviewResponse {
  preview: {
    from: string
    to: string | null
    participants: number
    /** How many have each step as their highest; the first is none. */
    reached: number[]
    money: { currency_code: string; amount: number }[]
    points: number
    promotions: number
    prizes: (NamedThing & { count: number })[]
  }
}

export interface AdminTargetSettleResponse extends AdminTargetResponse {
  /** How many periods were settled. */
  period_count: number
}

export interface AdminAward extends AwardAnswer {
  distributor: DistributorSummary
  source: { type: "target" | "contest"; id: string; name: string }
  period_key: string
  slot: string
  /** A prize that was claimed before the results fell below it. */
  is_undeserved: boolean
  promotion_id: string | null
  /** The results that decided, as they were counted. */
  evidence: Record<string, unknown>
}

export interface AdminAwardListResponse extends Page {
  awards: AdminAward[]
}

export interface AdminAwardResponse {
  award: AdminAward
}

export interface AdminPrize {
  id: string
  name: string
  description: string | null
  /** What it is worth, in major units. */
  value: number | null
  currency_code: string | null
  /** How many are left to win; null is any number. */
  stock: number | null
  is_active: boolean
  created_at: string
  updated_at: string
}

export interface AdminPrizeListResponse extends Page {
  prizes: AdminPrize[]
}

export interface AdminPrizeResponse {
  prize: AdminPrize
}

export interface AdminPrizeDeleteResponse {
  id: string
  object: "prize"
  deleted: true
}
