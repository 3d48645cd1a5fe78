import type { EntityManager } from "typeorm"
import { measures } from "../../domain/growth/metrics"
import { SUMMED_DAYS } from "./recount-results"

/** How many rows of the daily results are not the sum of what orders count; none when all is well. Reads everything. */
export async function wrongDays(manager: EntityManager): Promise<number> {
  const columns = ["distributor_id", "scope", "currency_code", "day"]
    .concat(measures)
    .join(", ")
  const [row]: { wrong: number }[] = await manager.query(
    `WITH counted AS (${SUMMED_DAYS}),
     kept AS (SELECT ${columns} FROM distribution_daily_result
               WHERE (${measures.join(", ")}) <> (${measures.map(() => "0").join(", ")})),
     wrong AS ((SELECT * FROM counted EXCEPT SELECT * FROM kept)
               UNION ALL (SELECT * FROM kept EXCEPT SELECT * FROM counted))
     SELECT count(DISTINCT (distributor_id, scope, currency_code, day))::int AS wrong FROM wrong`
  )
  return row?.wrong ?? 0
}
