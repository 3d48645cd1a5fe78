/** The events that growth leaves word of; each names its subject. */
export const GROWTH_EVENTS = {
  /** `id` is the distributor's. */
  DISTRIBUTOR_TIER_CHANGED: "distribution.distributor.tier_changed",
  /** `id` is the verdict's: below what its tier asks, with time to mend. */
  TIER_AT_RISK: "distribution.tier.at_risk",
  /** `id` is the distributor's: little is missing to its next tier. */
  TIER_CLOSE: "distribution.distributor.tier_close",
  /** `id` is the evaluation's. */
  TIERS_EVALUATED: "distribution.tier.evaluated",
  /** `id` is the award's, of all of these. */
  BONUS_WON: "distribution.bonus.won",
  BONUS_TAKEN_BACK: "distribution.bonus.taken_back",
  PRIZE_CLAIMED: "distribution.prize.claimed",
  PRIZE_SENT: "distribution.prize.sent",
  /** `id` is the contest's. */
  CONTEST_OPENED: "distribution.contest.opened",
  /** `id` is the contest's: it is over, and its result is copied. */
  CONTEST_FROZEN: "distribution.contest.frozen",
  /** `id` is a standing's: where somebody stands at the end of a contest. */
  CONTEST_ENDED: "distribution.contest.ended",
  /** `id` is the contest's. */
  CONTEST_AWARDED: "distribution.contest.awarded",
  /** `id` is a standing's that has prizes. */
  CONTEST_WON: "distribution.contest.won",
  /** `id` is the contest's. */
  CONTEST_CANCELED: "distribution.contest.canceled",
  /** `id` is the objection's. */
  CONTEST_OBJECTION_OPENED: "distribution.contest.objection_opened",
  /** `id` is the objection's. */
  CONTEST_OBJECTION_ANSWERED: "distribution.contest.objection_answered",
} as const
