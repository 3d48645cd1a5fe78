import type { DataSource, EntityManager } from "typeorm"
import { recordAudit } from "../../audit/record-audit"
import { Contest, ContestObjection } from "../../entities"
import { notAllowed } from "../../errors"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { nextChange } from "../last-change"
import { givePrizes } from "./give-prizes"
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
    const winners = await givePrizes(manager, contest, now)
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
