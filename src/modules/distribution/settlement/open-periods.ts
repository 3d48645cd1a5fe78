import type { EntityManager } from "typeorm"
import type { Cycle } from "../domain/settlement/terms"
import { SettlementPeriod } from "../entities"
import { newEntityId } from "../entity-id"
import { type CalendarCycle, lastStretchBefore, stretchAt } from "./calendar"
import { readSettlementSettings } from "./settlement-settings"

/** Downtime is caught up stretch by stretch, but not without end. */
const MOST_MISSED = 400

interface Stretch {
  startsAt: Date
  endsAt: Date
}

/**
 * Opens every period that is over at a moment, of each cycle that somebody is
 * settled by, and gives those that are still to be closed, the oldest first.
 * The first period of a cycle is the last one that is over.
 */
export async function openPeriods(
  manager: EntityManager,
  at: Date
): Promise<SettlementPeriod[]> {
  const { cycle, time_zone: zone } = await readSettlementSettings(manager)
  for (const used of await cyclesInUse(manager, cycle)) {
    const stretches = await missedStretches(manager, { at, cycle: used, zone })
    await insertPeriods(
      manager,
      { cycle: used, programmeCycle: cycle },
      stretches
    )
  }
  return manager.find(SettlementPeriod, {
    where: { status: "closing" },
    order: { ends_at: "ASC", cycle: "ASC" },
  })
}

/** The cycle of a distributor, as SQL: its tier's, or else the programme's ($1). */
export const EFFECTIVE_CYCLE = `coalesce(tier.settlement ->> 'cycle', $1)`

async function cyclesInUse(
  manager: EntityManager,
  programmeCycle: Cycle
): Promise<CalendarCycle[]> {
  const rows: { cycle: Cycle }[] = await manager.query(
    `SELECT DISTINCT ${EFFECTIVE_CYCLE} AS cycle FROM distribution_tier AS tier`,
    [programmeCycle]
  )
  return rows.flatMap(({ cycle }) => (cycle === "on_request" ? [] : [cycle]))
}

async function missedStretches(
  manager: EntityManager,
  { at, cycle, zone }: { at: Date; cycle: CalendarCycle; zone: string }
): Promise<Stretch[]> {
  const last = await manager.findOne(SettlementPeriod, {
    where: { cycle },
    order: { ends_at: "DESC" },
  })
  if (!last) {
    return [lastStretchBefore(at, cycle, zone)]
  }
  const missed: Stretch[] = []
  let next = stretchAt(last.ends_at, cycle, zone)
  while (next.endsAt <= at && missed.length < MOST_MISSED) {
    missed.push({ startsAt: last.ends_at, endsAt: next.endsAt })
    next = stretchAt(next.endsAt, cycle, zone)
  }
  return missed.map((stretch, index) => ({
    ...stretch,
    startsAt: missed[index - 1]?.endsAt ?? last.ends_at,
  }))
}

async function insertPeriods(
  manager: EntityManager,
  { cycle, programmeCycle }: { cycle: CalendarCycle; programmeCycle: Cycle },
  stretches: readonly Stretch[]
): Promise<void> {
  for (const { startsAt, endsAt } of stretches) {
    await manager.query(
      `INSERT INTO distribution_settlement_period
         (id, cycle, starts_at, ends_at, distributor_count)
       SELECT $2, $3, $4, $5, count(*)::int
         FROM distribution_distributor AS distributor
         JOIN distribution_tier AS tier ON tier.id = distributor.tier_id
        WHERE ${EFFECTIVE_CYCLE} = $3
       ON CONFLICT (cycle, ends_at) DO NOTHING`,
      [programmeCycle, newEntityId("per"), cycle, startsAt, endsAt]
    )
  }
}
