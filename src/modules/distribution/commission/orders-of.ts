import type { EntityManager } from "typeorm"
import type { CommissionStatus } from "../domain/states"

export interface OrdersQuery {
  distributorId: string
  limit: number
  offset: number
  isNewestFirst: boolean
}

/** An order as it concerns one distributor; the amount is in minor units. */
export interface DistributorOrder {
  order_id: string
  display_id: number | null
  currency_code: string
  level: number
  amount: string
  status: CommissionStatus | null
  placed_at: Date
}

/** The orders that a distributor sold or earned from. Takes the distributor as $1. */
const CONCERNED = `
  WITH earned AS (
    SELECT attribution_id, min(level) AS level, sum(amount)::text AS amount,
           CASE WHEN sum(pending) <> 0 THEN 'pending'
                WHEN sum(held) <> 0 THEN 'held'
                WHEN sum(available) <> 0 THEN 'available'
                ELSE 'reversed' END AS status
      FROM distribution_commission
     WHERE distributor_id = $1
     GROUP BY attribution_id),
  concerned AS (
    SELECT attribution_id AS id FROM earned
     UNION
    SELECT id FROM distribution_attribution WHERE distributor_id = $1)`

/**
 * A page of the orders that concern a distributor, with what stands for it.
 * Reads the distributor's indexes of commission and attribution.
 */
export async function ordersOf(
  manager: EntityManager,
  { distributorId, limit, offset, isNewestFirst }: OrdersQuery
): Promise<{ orders: DistributorOrder[]; count: number }> {
  const direction = isNewestFirst ? "DESC" : "ASC"
  const orders: DistributorOrder[] = await manager.query(
    `${CONCERNED}
     SELECT a.order_id, a.display_id, a.currency_code, coalesce(e.level, 0) AS level,
            coalesce(e.amount, '0') AS amount, e.status, a.order_placed_at AS placed_at
       FROM concerned c
       JOIN distribution_attribution a ON a.id = c.id
       LEFT JOIN earned e ON e.attribution_id = c.id
      ORDER BY a.order_placed_at ${direction}, a.id
      LIMIT $2 OFFSET $3`,
    [distributorId, limit, offset]
  )
  const [row]: { count: number }[] = await manager.query(
    `${CONCERNED} SELECT count(*)::int AS count FROM concerned`,
    [distributorId]
  )
  return { orders, count: row?.count ?? 0 }
}
