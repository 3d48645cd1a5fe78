import { type DataSource, type EntityManager, In } from "typeorm"
import { isTenure } from "../../domain/growth/target"
import { Target, TargetPeriod } from "../../entities"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { dayOf, daysAfter } from "../results/days"
import { assertResultsCounted } from "../results/results-counted"
import { lockTarget, type PeriodKey } from "./count-period"
import { periodsBetween } from "./periods"
import { settlePeriod } from "./settle-period"

type Due = PeriodKey & { from_day: string }

export interface TargetsToSettle {
  /** One target; all, when left out. */
  targetId?: string
  now: Date
}

/**
 * Opens the periods that began and settles those that are due, the first first:
 * the running ones and those that wait for returns each time, those that are
 * final once a day, and of a target that is named all of them. Gives how many;
 * `not_allowed` while results are being counted anew.
 */
export async function settleTargets(
  dataSource: DataSource,
  { targetId, now }: TargetsToSettle
): Promise<number> {
  await assertResultsCounted(dataSource.manager)
  const { time_zone } = await readSettlementSettings(dataSource.manager)
  const today = dayOf(now, time_zone)
  const open = await dataSource.manager.find(Target, {
    select: { id: true },
    where: {
      status: In(["active", "ended"]),
      ...(targetId === undefined ? {} : { id: targetId }),
    },
    order: { id: "ASC" },
  })
  for (const { id } of open) {
    await dataSource.transaction((manager) => openPeriods(manager, id, today))
  }
  let count = 0
  let due = await nextDue(dataSource.manager, { targetId, today })
  while (due) {
    await settlePeriod(dataSource, due, now)
    count++
    due = await nextDue(dataSource.manager, { targetId, today, after: due })
  }
  return count
}

/** Opens what began since the last one that is open; of an ended target nothing after its end. */
export async function openPeriods(
  manager: EntityManager,
  targetId: string,
  today: string
): Promise<void> {
  const target = await lockTarget(manager, targetId)
  const [last] = await manager.find(TargetPeriod, {
    where: { target_id: targetId },
    order: { from_day: "DESC" },
    take: 1,
  })
  const isComplete =
    target.active_from === null || (last && !target.terms.period?.is_recurring)
  if (isComplete) {
    return
  }
  const from = last ? daysAfter(last.to_day, 1) : target.active_from!
  const until = target.ended_on ?? today
  const to = until < today ? until : today
  const periods =
    from > to ? [] : periodsBetween(target.terms.period, { from, to })
  for (const period of periods) {
    await manager.insert(TargetPeriod, {
      target_id: targetId,
      period_key: isTenure(target.terms) ? "tenure" : period.from,
      from_day: period.from,
      to_day: period.to,
      status: "running",
      name: target.name,
      terms: target.terms,
    })
  }
}

/** The next period that is due; one that was settled may make the one after it due. */
async function nextDue(
  manager: EntityManager,
  { targetId, today, after }: { targetId?: string; today: string; after?: Due }
): Promise<Due | null> {
  const [due]: Due[] = await manager.query(
    `SELECT target_id, period_key, from_day::text AS from_day
       FROM distribution_target_period
      WHERE status <> 'closed'
        AND (status IN ('running', 'over') OR fingerprint IS NULL OR checked_on < $1::date
             OR target_id = $2)
        AND ($2::text IS NULL OR target_id = $2)
        AND (target_id, from_day) > ($3, $4::date)
      ORDER BY target_id, from_day LIMIT 1`,
    [today, targetId ?? null, after?.target_id ?? "", after?.from_day ?? today]
  )
  return due ?? null
}
