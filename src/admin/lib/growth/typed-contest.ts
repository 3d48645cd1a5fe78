import type { AdminContest } from "../../../api/types"
import {
  type RolledUpMetric,
  unitOf,
} from "../../../modules/distribution/domain/growth/metrics"
import type { TieRuleCode } from "../../../modules/distribution/domain/growth/ranking"
import { today } from "./months"
import {
  newReward,
  rewardBody,
  type TypedReward,
  typedNumber,
  typedReward,
} from "./typed-reward"

/** What the ranks from one to another give, as a form holds it. */
export interface TypedPrize {
  from: string
  to: string
  reward: TypedReward
}

/** A contest as a form holds it. */
export interface TypedContest {
  name: string
  description: string
  metric: RolledUpMetric
  currency: string
  starts_on: string
  ends_on: string
  /** Nothing is none. */
  minimum: string
  tie_rule: TieRuleCode
  final_after_days: string
  objections_days: string
  tier_ids: string[]
  distributor_ids: string[]
  prizes: TypedPrize[]
}

/** The prize of the rank after those that have one. */
export function nextPrize(
  prizes: readonly TypedPrize[],
  currency: string
): TypedPrize {
  const last = Math.max(0, ...prizes.map(({ to }) => Number(to) || 0))
  const rank = String(last + 1)
  return { from: rank, to: rank, reward: newReward(currency) }
}

/** What a form of a new contest begins with. */
export function newContest(currency: string): TypedContest {
  return {
    name: "",
    description: "",
    metric: "own_sales",
    currency,
    starts_on: today(),
    ends_on: "",
    minimum: "0",
    tie_rule: "shared",
    final_after_days: "14",
    objections_days: "7",
    tier_ids: [],
    distributor_ids: [],
    prizes: [nextPrize([], currency)],
  }
}

/**
 * A contest as a form holds it.
 * @param currency what the form offers where the contest has none
 */
export function typedContest(
  contest: AdminContest,
  currency: string
): TypedContest {
  const { audience } = contest
  return {
    name: contest.name,
    description: contest.description ?? "",
    metric: contest.metric,
    currency: contest.currency_code ?? currency,
    starts_on: contest.starts_on,
    ends_on: contest.ends_on,
    minimum: String(contest.minimum),
    tie_rule: contest.tie_rule,
    final_after_days: String(contest.final_after_days),
    objections_days: String(contest.objections_days),
    tier_ids: audience.tiers.map(({ id }) => id),
    distributor_ids: audience.distributors.map(({ id }) => id),
    prizes: contest.prizes.map(({ from_rank, to_rank, reward }) => ({
      from: String(from_rank),
      to: String(to_rank),
      reward: typedReward(reward, currency),
    })),
  }
}

/** What a form holds, as the API takes it. */
export function contestBody(typed: TypedContest) {
  const { tier_ids, distributor_ids } = typed
  return {
    name: typed.name.trim(),
    description: typed.description.trim() || null,
    metric: typed.metric,
    currency_code: unitOf(typed.metric) === "money" ? typed.currency : null,
    starts_on: typed.starts_on,
    ends_on: typed.ends_on,
    minimum: typed.minimum.trim() ? typedNumber(typed.minimum) : 0,
    tie_rule: typed.tie_rule,
    final_after_days: Number(typed.final_after_days),
    objections_days: Number(typed.objections_days),
    audience: { tier_ids, distributor_ids },
    prizes: typed.prizes.map(({ from, to, reward }) => ({
      from_rank: Number(from),
      to_rank: Number(to),
      reward: rewardBody(reward),
    })),
  }
}
