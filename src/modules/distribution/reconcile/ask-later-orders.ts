import type { EntityManager } from "typeorm"
import { requestReconcile } from "./request-reconcile"

/** An order whose commissions changed for these beneficiaries. */
export interface ChangedOrder {
  orderId: string
  distributorIds: readonly string[]
}

/**
 * Asks anew for the orders that were placed later and pay the same beneficiaries
 * under a plan that caps a customer or a period: what an earlier order gave back
 * or took is theirs to gain or lose. The chain of askings ends with the last order.
 * Walks the attribution's indexes by customer and by date.
 */
export async function askLaterOrders(
  manager: EntityManager,
  changed: readonly ChangedOrder[]
): Promise<void> {
  const pairs = changed.flatMap(({ orderId, distributorIds }) =>
    distributorIds.map((distributorId) => ({ orderId, distributorId }))
  )
  if (pairs.length === 0) {
    return
  }
  const rows: { order_id: string }[] = await manager.query(
    `WITH changed AS (
       SELECT earlier.order_id, earlier.customer_id, earlier.currency_code,
              earlier.order_placed_at,
              jsonb_build_array(jsonb_build_object('distributorId', pair.distributor_id)) AS member
         FROM unnest($1::text[], $2::text[]) AS pair (order_id, distributor_id)
         JOIN distribution_attribution earlier ON earlier.order_id = pair.order_id),
     capped AS (
       SELECT id, terms #> '{caps,customer}' <> '{}' AS customer,
              terms #>> '{caps,period,every}' AS every,
              CASE terms #>> '{caps,period,every}'
                WHEN 'day' THEN interval '1 day' WHEN 'week' THEN interval '1 week'
                WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
                WHEN 'year' THEN interval '1 year' END AS length
         FROM distribution_plan)
     SELECT later.order_id
       FROM changed
       JOIN distribution_attribution later ON later.customer_id = changed.customer_id
       JOIN capped ON capped.id = later.plan_id AND capped.customer
      WHERE (later.order_placed_at, later.order_id) > (changed.order_placed_at, changed.order_id)
        AND later.currency_code = changed.currency_code AND later.chain @> changed.member
      UNION
     SELECT later.order_id
       FROM changed
       JOIN capped ON capped.every IS NOT NULL
       JOIN distribution_attribution later
         ON later.order_placed_at >= changed.order_placed_at
        AND later.order_placed_at
            < (date_trunc(capped.every, changed.order_placed_at AT TIME ZONE 'UTC')
               + capped.length) AT TIME ZONE 'UTC'
        AND later.plan_id = capped.id
      WHERE (later.order_placed_at, later.order_id) > (changed.order_placed_at, changed.order_id)
        AND later.currency_code = changed.currency_code AND later.chain @> changed.member`,
    [
      pairs.map(({ orderId }) => orderId),
      pairs.map(({ distributorId }) => distributorId),
    ]
  )
  const inBatch = new Set(changed.map(({ orderId }) => orderId))
  await requestReconcile(manager, {
    orderIds: rows
      .map(({ order_id }) => order_id)
      .filter((orderId) => !inBatch.has(orderId)),
    cause: "earlier_order_changed",
  })
}
