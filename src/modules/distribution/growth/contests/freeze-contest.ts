import type { DataSource, EntityManager } from "typeorm"
import { recordAudit, SYSTEM } from "../../audit/record-audit"
import { measures, rolledUpMetrics } from "../../domain/growth/metrics"
import { Contest } from "../../entities"
import { recordNotices } from "../../settlement/record-notices"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { GROWTH_EVENTS } from "../events"
import { nextChange } from "../last-change"
import { daysAfter, startOfDay } from "../results/days"
import { areResultsCounted } from "../results/results-counted"
import { storeToday } from "../results/store-day"
import { lockContest } from "./lock-contest"
import { refreshStandings } from "./refresh-standings"

const DAY_IN_MS = 86_400_000

/** When a contest is over and returns change nothing any more. */
export function freezesAt(
  { ends_on, final_after_days }: Contest,
  zone: string
): Date {
  return startOfDay(daysAfter(ends_on, 1 + final_after_days), zone)
}

/** The contests whose standings are to be counted: those that have begun and are not frozen. */
export async function runningContests(
  manager: EntityManager,
  now: Date
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM distribution_contest
      WHERE status = 'open' AND starts_on <= $1::date ORDER BY ends_on, id`,
    [await storeToday(manager, now)]
  )
  return rows.map(({ id }) => id)
}

/**
 * Ends a contest whose time has come: counts once more, keeps with every standing
 * what it was ranked by, and begins the time for objections. Anything else is left
 * as it is, and all is while results are being counted anew.
 */
export async function freezeIfOver(
  dataSource: DataSource,
  { id, now }: { id: string; now: Date }
): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const contest = await lockContest(manager, id)
    const { time_zone } = await readSettlementSettings(manager)
    const isOver =
      contest.status === "open" && freezesAt(contest, time_zone) <= now
    if (!isOver || !(await areResultsCounted(manager))) {
      return false
    }
    await refreshStandings(manager, contest, now)
    await keepEvidence(manager, contest)
    const objectionsUntil = new Date(
      now.getTime() + contest.objections_days * DAY_IN_MS
    )
    await manager.update(
      Contest,
      { id },
      {
        status: "frozen",
        frozen_at: now,
        objections_until: objectionsUntil,
        updated_at: nextChange(contest, now),
      }
    )
    await recordAudit(manager, {
      actor: SYSTEM,
      action: "contest.frozen",
      subject: { type: "contest", id },
      detail: { objections_until: objectionsUntil },
    })
    await recordNotices(manager, GROWTH_EVENTS.CONTEST_FROZEN, [id])
    await tellEntrants(manager, id)
    return true
  })
}

/** Copies beside every standing the results that it was ranked by. */
export async function keepEvidence(
  manager: EntityManager,
  { id, metric, starts_on, ends_on }: Contest
): Promise<void> {
  const { scope } = rolledUpMetrics[metric]
  const told = measures
    .map((measure) => `'${measure}', sum(${measure})::text`)
    .join(", ")
  await manager.query(
    `UPDATE distribution_contest_standing AS standing
        SET evidence = jsonb_build_object(
              'score', score::text, 'counted', counted::text, 'orders', orders::text,
              'reached_on', reached_on::text,
              'results', coalesce(
                (SELECT jsonb_agg(told ORDER BY told ->> 'currency_code')
                   FROM (SELECT jsonb_build_object('currency_code', currency_code, ${told}) AS told
                           FROM distribution_daily_result
                          WHERE distributor_id = standing.distributor_id AND scope = $2
                            AND day BETWEEN $3::date AND $4::date
                          GROUP BY currency_code) AS summed), '[]'))
      WHERE contest_id = $1`,
    [id, scope, starts_on, ends_on]
  )
}

/** Leaves word for everybody on the board. */
async function tellEntrants(
  manager: EntityManager,
  contestId: string
): Promise<void> {
  const standings: { id: string }[] = await manager.query(
    `SELECT id FROM distribution_contest_standing WHERE contest_id = $1 ORDER BY position`,
    [contestId]
  )
  await recordNotices(
    manager,
    GROWTH_EVENTS.CONTEST_ENDED,
    standings.map(({ id }) => id)
  )
}
