import { type EntityManager, In } from "typeorm"
import { needsHistory, needsOf } from "../domain/plan/needs"
import { Attribution } from "../entities"
import { planTerms } from "../plan/plan-terms"
import { historiesOf } from "./histories-of"

/**
 * Freezes what went before orders that were attributed just now, in their own
 * transaction, where their plans ask for it: orders of one batch see those
 * before them, and of two batches at once the second sees the first.
 */
export async function rememberHistories(
  manager: EntityManager,
  attributed: readonly { order_id: string; plan_id: string }[]
): Promise<void> {
  const plans = await planTerms(
    manager,
    attributed.map(({ plan_id }) => plan_id)
  )
  const asking = new Map(
    [...plans].filter(([, terms]) => needsHistory(needsOf(terms)))
  )
  const orderIds = attributed
    .filter(({ plan_id }) => asking.has(plan_id))
    .map(({ order_id }) => order_id)
  if (orderIds.length === 0) {
    return
  }
  await lockSellersOf(manager, orderIds)
  const orders = await manager.find(Attribution, {
    where: { order_id: In(orderIds) },
    select: {
      order_id: true,
      distributor_id: true,
      customer_id: true,
      currency_code: true,
      order_placed_at: true,
      chain: true,
      plan_id: true,
    },
  })
  const histories = await historiesOf(
    manager,
    orders.flatMap((order) => {
      const terms = asking.get(order.plan_id)
      return terms ? [{ ...order, terms }] : []
    })
  )
  await manager.query(
    `UPDATE distribution_attribution AS attribution
        SET history = attribution.history || remembered.history
       FROM jsonb_to_recordset($1::jsonb) AS remembered (order_id text, history jsonb)
      WHERE attribution.order_id = remembered.order_id`,
    [
      JSON.stringify(
        [...histories].map(([order_id, history]) => ({ order_id, history }))
      ),
    ]
  )
}

async function lockSellersOf(
  manager: EntityManager,
  orderIds: readonly string[]
): Promise<void> {
  await manager.query(
    `SELECT pg_advisory_xact_lock(hashtext('distribution:history:' || seller))
       FROM (SELECT DISTINCT distributor_id AS seller
               FROM distribution_attribution
              WHERE order_id = ANY($1::text[]) AND distributor_id IS NOT NULL
              ORDER BY 1) AS sellers`,
    [orderIds]
  )
}
