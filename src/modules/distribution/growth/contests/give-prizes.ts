import { type EntityManager, LessThanOrEqual } from "typeorm"
import { rewardOf } from "../../domain/growth/bonus"
import { lastPrizedRank, rewardsOf } from "../../domain/growth/rank-prizes"
import { type Contest, ContestStanding } from "../../entities"
import { type DesiredAward, settleAwards } from "../awards/settle-awards"

/**
 * Gives who qualified the prizes of their rank, and tells who that is. Done again
 * it gives only what was out of stock before.
 */
export async function givePrizes(
  manager: EntityManager,
  contest: Contest,
  now: Date
): Promise<ContestStanding[]> {
  const winners = await winnersOf(manager, contest)
  await settleAwards(manager, {
    source: { type: "contest", id: contest.id },
    periodKey: contest.id,
    desired: winners.flatMap((standing) => awardsOf(contest, standing)),
    isFinal: true,
    now,
  })
  return winners
}

/** Those with a prize, the first rank first. */
async function winnersOf(
  manager: EntityManager,
  { id, prizes }: Contest
): Promise<ContestStanding[]> {
  const standings = await manager.find(ContestStanding, {
    where: {
      contest_id: id,
      is_qualified: true,
      rank: LessThanOrEqual(lastPrizedRank(prizes)),
    },
    order: { position: "ASC" },
  })
  return standings.filter(({ rank }) => rewardsOf(prizes, rank).length > 0)
}

function awardsOf(
  { name, prizes }: Contest,
  { distributor_id, rank, score, counted, evidence }: ContestStanding
): DesiredAward[] {
  return rewardsOf(prizes, rank).map((reward, index) => ({
    distributorId: distributor_id,
    slot: `rank ${rank}.${index + 1}`,
    title: `${name}, ${rank}.`,
    reward: rewardOf(reward),
    evidence: { rank, score, counted, results: evidence?.results ?? [] },
  }))
}
