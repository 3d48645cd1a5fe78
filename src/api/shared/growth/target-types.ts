import type {
  AwardKind,
  AwardStatus,
} from "../../../modules/distribution/domain/growth/award"
import type { MetricUnit } from "../../../modules/distribution/domain/growth/metrics"
import type {
  TargetMetric,
  TargetPeriodStatus,
  TargetPeriodTerms,
} from "../../../modules/distribution/domain/growth/target"
import type {
  NamedPrize,
  TellablePromotion,
  TellableReward,
} from "../../../workflows/growth/tellable-reward"

export type { NamedPrize, TellablePromotion, TellableReward }

/** What a step of a target gives: that, or a share of the result in parts per million. */
export type StepBonusGiven =
  TellableReward | { kind: "share"; rate_ppm: number }

export interface TargetStepAnswer {
  /** In the target's unit: major units of money, units of goods, or a count. */
  at_least: number
  bonuses: StepBonusGiven[]
}

export interface TargetStepProgress extends TargetStepAnswer {
  is_reached: boolean
  /** What is missing to reach it; 0 once it is reached. */
  missing: number
}

export interface TargetStreakAnswer {
  periods: number
  bonuses: TellableReward[]
}

export interface TargetPeriodAnswer {
  /** As `period` of the progress takes it. */
  key: string
  /** 2026-03, 2026-Q1, or its days. */
  name: string
  from: string
  /** Null for tenure, which has no end. */
  to: string | null
  status: TargetPeriodStatus
  /** The store's day from which on its bonuses are final; null for tenure. */
  final_on: string | null
  counted_at: string | null
}

/** What a target asks, as both sides read it. */
export interface TargetAsked {
  id: string
  name: string
  description: string | null
  metric: TargetMetric
  unit: MetricUnit
  currency_code: string | null
  mode: "whole" | "marginal"
  timing: "provisional" | "after_return_window"
  period: TargetPeriodTerms | null
}

/** How far one distributor is. */
export interface ProgressAnswer {
  result: number
  /** How many steps it reaches. */
  reached: number
  next_step: { at_least: number; missing: number } | null
  /** How many periods in a row, with this one. */
  streak: number
  /** What the result gives as it is. */
  bonuses: TellableReward[]
}

export interface AwardAnswer {
  id: string
  kind: AwardKind
  status: AwardStatus
  title: string
  /** Major units, points, or 1 of what is given once; 0 when nothing stands. */
  amount: number
  /** How much of the money is on hold. */
  held: number
  currency_code: string | null
  prize: NamedPrize | null
  promotion: TellablePromotion | null
  promotion_code: string | null
  promotion_ends_at: string | null
  is_final: boolean
  claim_note: string | null
  delivery_note: string | null
  created_at: string
  updated_at: string
}
