import type { DataSource, EntityManager } from "typeorm"
import { decodeSnapshot } from "../../attribution/snapshot-codec"
import type {
  StoredHistory,
  StoredSnapshot,
} from "../../attribution/attribution"
import { DAY_OF_ORDER, storedCount } from "../../attribution/stored-count"
import { measures } from "../../domain/growth/metrics"
import { GrowthSettings } from "../../entities"
import { readSettlementSettings } from "../../settlement/settlement-settings"
import { planTerms } from "../../plan/plan-terms"
import { areResultsCounted } from "./results-counted"

/** Orders counted anew in one transaction. */
const PAGE = 500

/**
 * Counts every order anew, by the store's time zone as it is now, and makes the
 * daily results of them: for when the zone changed, or when somebody doubts them.
 * Orders that are reconciled meanwhile are not lost: the last step waits for
 * those under way and lets later ones add to what it made. One that was attributed
 * just before a new time zone, and committed after all of it, stays on its day.
 */
export async function recountResults(dataSource: DataSource): Promise<void> {
  const { time_zone } = await readSettlementSettings(dataSource.manager)
  for (let after = ""; ;) {
    const last = await dataSource.transaction((manager) =>
      recountPage(manager, after)
    )
    if (last === null) {
      break
    }
    after = last
  }
  await dataSource.transaction(async (manager) => {
    await sumDays(manager)
    await manager.update(
      GrowthSettings,
      { id: "growth" },
      { results_zone: time_zone }
    )
  })
}

/** Recounts when the results are of another time zone than the store's, or were never counted. */
export async function recountIfStale(dataSource: DataSource): Promise<boolean> {
  if (await areResultsCounted(dataSource.manager)) {
    return false
  }
  await recountResults(dataSource)
  return true
}

interface StoredOrder {
  id: string
  distributor_id: string
  currency_code: string
  plan_id: string
  is_own_purchase: boolean
  history: StoredHistory
  snapshot: StoredSnapshot
  order_placed_at: Date
}

/** Counts the next orders by id, which it locks as reconciling does; null when there are no more. */
async function recountPage(
  manager: EntityManager,
  after: string
): Promise<string | null> {
  const orders: StoredOrder[] = await manager.query(
    `SELECT id, distributor_id, currency_code, plan_id, is_own_purchase, history, snapshot,
            order_placed_at
       FROM distribution_attribution
      WHERE id > $1 AND distributor_id IS NOT NULL
      ORDER BY id LIMIT $2 FOR NO KEY UPDATE`,
    [after, PAGE]
  )
  const terms = await planTerms(
    manager,
    orders.map(({ plan_id }) => plan_id)
  )
  const rows = orders.map((order) => ({
    id: order.id,
    counted: storedCount(
      order,
      decodeSnapshot(order.snapshot),
      terms.get(order.plan_id)
    ),
  }))
  await manager.query(
    `UPDATE distribution_attribution AS attribution
        SET counted = again.counted, counted_day = ${DAY_OF_ORDER}
       FROM json_to_recordset($1::json) AS again (id text, counted json)
      WHERE attribution.id = again.id`,
    [JSON.stringify(rows)]
  )
  return orders.at(-1)?.id ?? null
}

const SALES = measures.filter((measure) => measure !== "commission").join(", ")
const NO_SALES = measures
  .filter((measure) => measure !== "commission")
  .map(() => "0")
  .join(", ")

/** The daily results as the sum of what orders count and commissions hold, as SQL. */
export const SUMMED_DAYS = `
  WITH result AS (
    SELECT order_id, distributor_id, currency_code, counted_day AS day, chain, counted.*
      FROM distribution_attribution
     CROSS JOIN json_to_record(counted)
              AS counted (team_depth int, net bigint, returned bigint, units_milli bigint,
                          orders bigint, new_customers bigint, repeat_orders bigint)
     WHERE counted_day IS NOT NULL
  ), member AS (
    SELECT result.*, member ->> 'distributorId' AS member_id,
           (member ->> 'level')::int AS level, coalesce(seller.commission, 0) AS commission
      FROM result
     CROSS JOIN jsonb_array_elements(chain) AS member
      LEFT JOIN LATERAL (
        SELECT sum(amount) AS commission FROM distribution_commission AS earned
         WHERE earned.order_id = result.order_id
           AND earned.distributor_id = result.distributor_id) AS seller ON true
     WHERE (member ->> 'level')::int >= 1
  ), part AS (
    SELECT distributor_id, 'own' AS scope, currency_code, day, ${SALES}, 0 AS commission
      FROM result
    UNION ALL
    SELECT earned.distributor_id, 'own', result.currency_code, result.day, ${NO_SALES}, earned.amount
      FROM distribution_commission AS earned
      JOIN result USING (order_id)
    UNION ALL
    SELECT member_id, 'direct', currency_code, day, ${SALES}, commission FROM member WHERE level = 1
    UNION ALL
    SELECT member_id, 'team', currency_code, day, ${SALES}, commission
      FROM member WHERE level <= team_depth
  )
  SELECT distributor_id, scope, currency_code, day,
         ${measures.map((measure) => `sum(${measure})::bigint AS ${measure}`).join(", ")}
    FROM part GROUP BY distributor_id, scope, currency_code, day
  HAVING (${measures.map((measure) => `sum(${measure})`).join(", ")}) <> (${measures.map(() => "0").join(", ")})`

/** Waits for whoever adds to the daily results, and makes them anew. */
async function sumDays(manager: EntityManager): Promise<void> {
  await manager.query("LOCK TABLE distribution_daily_result IN EXCLUSIVE MODE")
  await manager.query("DELETE FROM distribution_daily_result")
  await manager.query(
    `INSERT INTO distribution_daily_result
       (distributor_id, scope, currency_code, day, ${measures.join(", ")}) ${SUMMED_DAYS}`
  )
}
