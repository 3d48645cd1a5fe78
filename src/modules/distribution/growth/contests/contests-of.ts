import { type EntityManager, In, MoreThan } from "typeorm"
import { Contest, ContestStanding, Distributor } from "../../entities"
import { notFound } from "../../errors"
import { mayEnter } from "./may-enter"

export interface LeaderboardPage {
  contestId: string
  /** The position after which it goes on. */
  after?: number
  limit: number
}

/** A page of a leaderboard, by position; reads as many entries of the index as it answers. */
export function leaderboard(
  manager: EntityManager,
  { contestId, after = 0, limit }: LeaderboardPage
): Promise<ContestStanding[]> {
  return manager.find(ContestStanding, {
    where: { contest_id: contestId, position: MoreThan(after) },
    relations: { distributor: true },
    order: { position: "ASC" },
    take: limit,
  })
}

/** A contest as a distributor sees it, with where it stands; null when nowhere. */
export interface OwnContest {
  contest: Contest
  standing: ContestStanding | null
}

/** The newest that a distributor looks back on. */
const MOST_CONTESTS = 200

/** The contests that a distributor may enter or stands in, those that run first, then the newest. */
export async function contestsOf(
  manager: EntityManager,
  distributorId: string
): Promise<OwnContest[]> {
  const contests = await manager.find(Contest, {
    where: { status: In(["open", "frozen", "awarded", "canceled"]) },
    order: { ends_on: "DESC", id: "ASC" },
    take: MOST_CONTESTS,
  })
  const own = await visibleTo(manager, distributorId, contests)
  const isRunning = ({ contest }: OwnContest) => contest.status === "open"
  return [...own.filter(isRunning), ...own.filter((one) => !isRunning(one))]
}

/** One of them; what it may not see is as good as none. */
export async function contestOf(
  manager: EntityManager,
  { contestId, distributorId }: { contestId: string; distributorId: string }
): Promise<OwnContest> {
  const contests = await manager.findBy(Contest, { id: contestId })
  const [own] = await visibleTo(
    manager,
    distributorId,
    contests.filter(({ status }) => status !== "draft")
  )
  if (!own) {
    throw notFound(`There is no contest with id ${contestId}`)
  }
  return own
}

async function visibleTo(
  manager: EntityManager,
  distributorId: string,
  contests: readonly Contest[]
): Promise<OwnContest[]> {
  const distributor = await manager.findOneOrFail(Distributor, {
    where: { id: distributorId },
    relations: { tier: true },
  })
  const standings = await manager.findBy(ContestStanding, {
    distributor_id: distributorId,
    contest_id: In(contests.map(({ id }) => id)),
  })
  const byContest = new Map(standings.map((row) => [row.contest_id, row]))
  return contests.flatMap((contest) => {
    const standing = byContest.get(contest.id) ?? null
    const isOpenToIt =
      contest.status !== "canceled" && mayEnter(distributor, contest.audience)
    return standing || isOpenToIt ? [{ contest, standing }] : []
  })
}

/** Whether a prize is among those of a contest. */
export async function isGivenByContest(
  manager: EntityManager,
  prizeId: string
): Promise<boolean> {
  const naming: unknown[] = await manager.query(
    `SELECT 1 FROM distribution_contest
      WHERE prizes @> jsonb_build_array(
              jsonb_build_object('reward', jsonb_build_object('prize_id', $1::text))) LIMIT 1`,
    [prizeId]
  )
  return naming.length > 0
}
