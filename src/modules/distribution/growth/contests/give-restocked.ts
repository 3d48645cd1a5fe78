import type { DataSource, EntityManager } from "typeorm"
import { givePrizes } from "./give-prizes"
import { lockContest } from "./lock-contest"

/**
 * Gives the prizes that were out of stock when their contests were awarded and of
 * which there are some again, and the ids of those contests. Doing it twice
 * changes nothing.
 */
export async function giveRestocked(
  dataSource: DataSource,
  now: Date
): Promise<string[]> {
  const ids = await restockedContests(dataSource.manager)
  for (const id of ids) {
    await dataSource.transaction(async (manager) => {
      await givePrizes(manager, await lockContest(manager, id), now)
    })
  }
  return ids
}

/** Walks `distribution_award_status_idx`. */
async function restockedContests(manager: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT contest.id FROM distribution_contest AS contest
      WHERE contest.status = 'awarded'
        AND contest.id IN (
          SELECT award.source_id FROM distribution_award AS award
            JOIN distribution_prize AS prize ON prize.id = award.prize_id
           WHERE award.status = 'out_of_stock' AND award.kind = 'prize'
             AND award.source_type = 'contest'
             AND (prize.stock > 0 OR prize.stock IS NULL))
      ORDER BY contest.awarded_at, contest.id`
  )
  return rows.map(({ id }) => id)
}
