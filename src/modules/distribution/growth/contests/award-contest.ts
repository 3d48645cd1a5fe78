import { type EntityManager, type DataSource, LessThanOrEqual } from "typeorm"
import { recordAudit } from "../../audit/record-audit"
import { rewardOf } from "../../domain/growth/bonus"
import { lastPrizedRank, rewardsOf } from "../../domain/growth/rank-prizes"
import { Contest, ContestObjection, ContestStanding } from "../../entities"
import { notAllowed } from "../../errors"
import { recordNotices } from "../../settlement/record-notices"
import { type DesiredAward, settleAwards } from "../awards/settle-awards"
import { GROWTH_EVENTS } from "../events"
import { nextChange } from "../last-change"
import { lockContest } from "./lock-contest"
import type { ContestStep } from "./open-contest"

/**
 * Gives a contest's prizes to who qualified, by rank, once: asked again it gives
 * the contest as it is. Objections are answered first.
 */
export async function awardContest(
  dataSource: DataSource,
  { id, actor, now }: ContestStep
): Promise<Contest> {
  return dataSource.transaction(async (manager) => {
    const contest = await lockContest(manager, id)
    if (contest.status === "awarded") {
      return contest
    }
    await assertSettled(manager, contest, now)
    const winners = await winnersOf(manager, contest)
    await settleAwards(manager, {
      source: { type: "contest", id },
      periodKey: id,
      desired: winners.flatMap((standing) => awardsOf(contest, standing)),
      isFinal: true,
      now,
    })
    await manager.update(
      Contest,
      { id },
      {
        status: "awarded",
        awarded_at: now,
        updated_at: nextChange(contest, now),
      }
    )
    const ids = winners.map((standing) => standing.id)
    await recordNotices(manager, GROWTH_EVENTS.CONTEST_AWARDED, [id])
    await recordNotices(manager, GROWTH_EVENTS.CONTEST_WON, ids)
    await recordAudit(manager, {
      actor,
      action: "contest.awarded",
      subject: { type: "contest", id },
      detail: { winners: ids.length },
    })
    return manager.findOneByOrFail(Contest, { id })
  })
}

async function assertSettled(
  manager: EntityManager,
  { id, name, status, objections_until }: Contest,
  now: Date
): Promise<void> {
  if (status !== "frozen") {
    throw notAllowed(
      `Contest "${name}" is ${status}; its prizes are given once it is over`
    )
  }
  if (objections_until && objections_until > now) {
    throw notAllowed(
      `Distributors can object to the result of "${name}" until ${objections_until.toISOString()}; give its prizes then`
    )
  }
  const open = await manager.countBy(ContestObjection, {
    contest_id: id,
    status: "open",
  })
  if (open > 0) {
    throw notAllowed(
      `Answer the objections to the result of "${name}" first; ${open} ${open === 1 ? "is" : "are"} open`
    )
  }
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
