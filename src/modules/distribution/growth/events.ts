/** The events that growth leaves word of; each names its subject. */
export const GROWTH_EVENTS = {
  /** `id` is the distributor's. */
  DISTRIBUTOR_TIER_CHANGED: "distribution.distributor.tier_changed",
  /** `id` is the verdict's: below what its tier asks, with time to mend. */
  TIER_AT_RISK: "distribution.tier.at_risk",
  /** `id` is the evaluation's. */
  TIERS_EVALUATED: "distribution.tier.evaluated",
  /** `id` is the award's, of all of these. */
  BONUS_WON: "distribution.bonus.won",
  BONUS_TAKEN_BACK: "distribution.bonus.taken_back",
  PRIZE_CLAIMED: "distribution.prize.claimed",
  PRIZE_SENT: "distribution.prize.sent",
} as const
