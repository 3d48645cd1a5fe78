import type {
  AwardAnswer,
  ProgressAnswer,
  TargetAsked,
  TargetPeriodAnswer,
  TargetStepProgress,
  TargetStreakAnswer,
} from "../shared/growth/target-types"
import type { Page } from "./../types"

/** A target that the distributor takes part in, with how far it is. */
export interface StoreTarget
  extends Omit<TargetAsked, "period">, ProgressAnswer {
  period: TargetPeriodAnswer
  steps: TargetStepProgress[]
  streaks: TargetStreakAnswer[]
}

export interface StoreTargetListResponse {
  targets: StoreTarget[]
}

export interface StoreAward extends AwardAnswer {
  /** Whether the prize can be claimed now. */
  can_be_claimed: boolean
}

export interface StoreAwardListResponse extends Page {
  awards: StoreAward[]
  /** All points that stand. */
  points: number
}

export interface StoreAwardResponse {
  award: StoreAward
}
