import type { MedusaContainer } from "@medusajs/framework/types"
import { unitOf } from "../../../../modules/distribution/domain/growth/metrics"
import { rewardsOf } from "../../../../modules/distribution/domain/growth/rank-prizes"
import { rewardsIn } from "../../../../workflows/growth/rewards-in"
import { isoOrNull } from "../../../shared/dates"
import { metricValuesIn } from "../../../shared/growth/metric-digits"
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
  return Promise.all(
    rows.map(async ({ contest, standing }) => ({
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
      own: standing
        ? ((await presentBoard(scope, { contest, own }, [standing]))[0] ?? null)
        : null,
    }))
  )
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
  return rows.map(
    ({ position, rank, distributor_id, distributor, score, is_qualified }) => {
      const isOwn = distributor_id === own.id
      return {
        position,
        rank,
        name: isOwn
          ? (own.display_name ?? own.code)
          : distributor?.shows_on_leaderboards
            ? distributor.display_name
            : null,
        is_own: isOwn,
        score: toValue(score, contest),
        is_qualified,
        rewards: is_qualified
          ? rewardsOf(contest.prizes, rank).map(toReward)
          : [],
      }
    }
  )
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
