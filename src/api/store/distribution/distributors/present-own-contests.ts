import type { MedusaContainer } from "@medusajs/framework/types"
import { unitOf } from "../../../../modules/distribution/domain/growth/metrics"
import { rewardsOf } from "../../../../modules/distribution/domain/growth/rank-prizes"
import {
  rewardsIn,
  type ToReward,
} from "../../../../workflows/growth/rewards-in"
import { isoOrNull } from "../../../shared/dates"
import {
  metricValuesIn,
  type ToMetricValue,
} from "../../../shared/growth/metric-digits"
import type {
  Contest,
  ContestObjection,
  ContestStanding,
  Distributor,
} from "../../../shared/rows"
import type {
  StoreContest,
  StoreContestObjection,
  StoreContestStanding,
} from "../../../types"

interface OwnContest {
  contest: Contest
  standing: ContestStanding | null
}

/** Contests as a distributor sees them, with where it stands. */
export async function presentOwnContests(
  scope: MedusaContainer,
  own: Distributor,
  rows: readonly OwnContest[]
): Promise<StoreContest[]> {
  const contests = rows.map(({ contest }) => contest)
  const toReward = await rewardsIn(
    scope,
    contests.flatMap(({ prizes }) => prizes.map(({ reward }) => reward))
  )
  const toValue = await metricValuesIn(
    scope,
    contests.map(({ currency_code }) => currency_code)
  )
  return rows.map(({ contest, standing }) => ({
    id: contest.id,
    name: contest.name,
    description: contest.description,
    status: contest.status as StoreContest["status"],
    metric: contest.metric,
    unit: unitOf(contest.metric),
    currency_code: contest.currency_code,
    starts_on: contest.starts_on,
    ends_on: contest.ends_on,
    minimum: toValue(contest.minimum, contest),
    tie_rule: contest.tie_rule,
    prizes: contest.prizes.map((prize) => ({
      ...prize,
      reward: toReward(prize.reward),
    })),
    standing_count: contest.standing_count,
    refreshed_at: isoOrNull(contest.refreshed_at),
    objections_until: isoOrNull(contest.objections_until),
    awarded_at: isoOrNull(contest.awarded_at),
    cancel_reason: contest.cancel_reason,
    own: standing && present(standing, { contest, own, toReward, toValue }),
  }))
}

/** Standings as a distributor sees them: others by name only where they agreed. */
export async function presentBoard(
  scope: MedusaContainer,
  { contest, own }: { contest: Contest; own: Distributor },
  rows: readonly ContestStanding[]
): Promise<StoreContestStanding[]> {
  const toReward = await rewardsIn(
    scope,
    contest.prizes.map(({ reward }) => reward)
  )
  const toValue = await metricValuesIn(scope, [contest.currency_code])
  const context = { contest, own, toReward, toValue }
  return rows.map((row) => present(row, context))
}

interface Context {
  contest: Contest
  own: Distributor
  toReward: ToReward
  toValue: ToMetricValue
}

function present(
  row: ContestStanding,
  { contest, own, toReward, toValue }: Context
): StoreContestStanding {
  const { position, rank, score, is_qualified } = row
  return {
    position,
    rank,
    name: nameFor(own, row),
    is_own: row.distributor_id === own.id,
    score: toValue(score, contest),
    is_qualified,
    rewards: is_qualified ? rewardsOf(contest.prizes, rank).map(toReward) : [],
  }
}

function nameFor(
  own: Distributor,
  { distributor_id, distributor }: ContestStanding
): string | null {
  if (distributor_id === own.id) {
    return own.display_name ?? own.code
  }
  return distributor?.shows_on_leaderboards ? distributor.display_name : null
}

export function presentOwnObjection(
  row: ContestObjection
): StoreContestObjection {
  return {
    id: row.id,
    contest_id: row.contest_id,
    status: row.status,
    message: row.message,
    answer: row.answer,
    answered_at: isoOrNull(row.answered_at),
    created_at: row.created_at.toISOString(),
  }
}
