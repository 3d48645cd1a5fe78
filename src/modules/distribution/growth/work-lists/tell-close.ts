import type { DataSource } from "typeorm"
import { recordNotices } from "../../settlement/record-notices"
import { GROWTH_EVENTS } from "../events"
import { factsOf } from "../results/facts"
import { nextOf } from "./progress-of"
import { surveyOf } from "./survey"
import { closenessOf } from "./tier-lists"

/** How long the same tier is not mentioned again. */
const SILENT_DAYS = 30

/**
 * Leaves word for who has come close to its next tier, once for a tier and month.
 * Gives how many there were.
 */
export function tellWhoIsClose(
  dataSource: DataSource,
  { now }: { now: Date }
): Promise<number> {
  return dataSource.transaction(async (manager) => {
    const survey = await surveyOf(manager, now)
    const close: { id: string; tier_id: string }[] = []
    for await (const rows of factsOf(manager, survey.question)) {
      for (const row of rows) {
        if (closenessOf(survey, row) !== null) {
          close.push({ id: row.id, tier_id: nextOf(survey, row)!.tier_id })
        }
      }
    }
    const told: { distributor_id: string }[] = await manager.query(
      `INSERT INTO distribution_tier_reminder AS reminder (distributor_id, tier_id, told_on)
       SELECT id, tier_id, $2::date
         FROM json_to_recordset($1::json) AS close (id text, tier_id text) ORDER BY id
       ON CONFLICT (distributor_id) DO UPDATE
          SET tier_id = excluded.tier_id, told_on = excluded.told_on
        WHERE reminder.tier_id <> excluded.tier_id
           OR reminder.told_on <= excluded.told_on - ${SILENT_DAYS}
       RETURNING distributor_id`,
      [JSON.stringify(close), survey.day]
    )
    await recordNotices(
      manager,
      GROWTH_EVENTS.TIER_CLOSE,
      told.map(({ distributor_id }) => distributor_id)
    )
    return told.length
  })
}
