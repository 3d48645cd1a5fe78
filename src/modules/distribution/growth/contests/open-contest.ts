import type { DataSource } from "typeorm"
import { type Actor, recordAudit } from "../../audit/record-audit"
import { contestStatusesBefore } from "../../domain/growth/contest"
import { Contest } from "../../entities"
import { invalid } from "../../errors"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { nextChange } from "../last-change"
import { storeToday } from "../results/store-day"
import { lockContestIn } from "./lock-contest"
import { refreshStandings } from "./refresh-standings"

export interface ContestStep {
  id: string
  actor: Actor
  now: Date
}

/** Lets those who may enter see a contest; from then on its terms stand. */
export async function openContest(
  dataSource: DataSource,
  { id, actor, now }: ContestStep
): Promise<Contest> {
  return dataSource.transaction(async (manager) => {
    const contest = await lockContestIn(manager, id, {
      statuses: contestStatusesBefore("open"),
      to: "opened",
    })
    if (contest.ends_on < (await storeToday(manager, now))) {
      throw invalid(
        `Contest "${contest.name}" ended on ${contest.ends_on}; give it a later last day first`
      )
    }
    await manager.update(
      Contest,
      { id },
      { status: "open", updated_at: nextChange(contest, now) }
    )
    await refreshStandings(manager, { ...contest, status: "open" }, now)
    await recordNotices(manager, GROWTH_EVENTS.CONTEST_OPENED, [id])
    await recordAudit(manager, {
      actor,
      action: "contest.opened",
      subject: { type: "contest", id },
      detail: {},
    })
    return manager.findOneByOrFail(Contest, { id })
  })
}

/** Calls a contest off before its prizes are given. */
export async function cancelContest(
  dataSource: DataSource,
  { id, reason, actor, now }: ContestStep & { reason?: string | null }
): Promise<Contest> {
  return dataSource.transaction(async (manager) => {
    const contest = await lockContestIn(manager, id, {
      statuses: contestStatusesBefore("canceled"),
      to: "canceled any more",
    })
    const cancelReason = reason?.trim() || null
    await manager.update(
      Contest,
      { id },
      {
        status: "canceled",
        canceled_at: now,
        cancel_reason: cancelReason,
        updated_at: nextChange(contest, now),
      }
    )
    await recordNotices(manager, GROWTH_EVENTS.CONTEST_CANCELED, [id])
    await recordAudit(manager, {
      actor,
      action: "contest.canceled",
      subject: { type: "contest", id },
      detail: { reason: cancelReason },
    })
    return manager.findOneByOrFail(Contest, { id })
  })
}
