import type { EntityManager } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import { needsHistory, needsOf } from "../domain/plan/needs"
import { periodStart } from "../plan/period-start"
import type { StoredChainMember, StoredHistory } from "./attribution"

/** An attributed order whose history is asked for. */
export interface Remembered {
  order_id: string
  distributor_id: string | null
  customer_id: string | null
  currency_code: string
  order_placed_at: Date
  chain: readonly StoredChainMember[]
  terms: PlanDocument
}

const DAY_IN_MS = 86_400_000

interface PairRow {
  order_id: string
  pair_order: number
  pair_since: Date | null
  volume: string
}

interface OwnRow {
  order_id: string
  distributor_id: string
  own_orders: number
}

/**
 * What went before orders that are attributed already, as far as their plans
 * ask for it: two queries for any number of orders. Walks the attribution's
 * indexes by customer and by distributor and date. What was wholly returned or
 * cancelled by then does not count.
 */
export async function historiesOf(
  manager: EntityManager,
  orders: readonly Remembered[]
): Promise<Map<string, StoredHistory>> {
  const asking = orders.filter(
    ({ distributor_id, terms }) =>
      distributor_id !== null && needsHistory(needsOf(terms))
  )
  if (asking.length === 0) {
    return new Map()
  }
  const pairs = await pairsOf(manager, asking)
  const own = byOrder(await ownOrdersOf(manager, asking))
  return new Map(
    pairs.map((row) => [
      row.order_id,
      {
        pairOrder: row.pair_order + 1,
        pairSince: row.pair_since?.toISOString() ?? null,
        sellerVolume: row.volume,
        ownOrders: own.get(row.order_id) ?? {},
      },
    ])
  )
}

function byOrder(rows: readonly OwnRow[]): Map<string, Record<string, number>> {
  const orders = new Map<string, Record<string, number>>()
  for (const { order_id, distributor_id, own_orders } of rows) {
    const ofOrder = orders.get(order_id) ?? {}
    ofOrder[distributor_id] = own_orders
    orders.set(order_id, ofOrder)
  }
  return orders
}

function pairsOf(
  manager: EntityManager,
  orders: readonly Remembered[]
): Promise<PairRow[]> {
  return manager.query(
    `SELECT asked.order_id, pair.pair_order, pair.pair_since,
            coalesce(sold.volume, 0)::text AS volume
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[],
                   $6::timestamptz[])
              AS asked (order_id, distributor_id, customer_id, currency, placed_at, volume_from)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS pair_order, min(order_placed_at) AS pair_since
          FROM distribution_attribution a
         WHERE a.customer_id = asked.customer_id
           AND a.distributor_id = asked.distributor_id AND a.kept_net > 0
           AND (a.order_placed_at, a.order_id) < (asked.placed_at, asked.order_id)) AS pair
      CROSS JOIN LATERAL (
        SELECT sum(kept_net) AS volume
          FROM distribution_attribution a
         WHERE a.distributor_id = asked.distributor_id
           AND a.currency_code = asked.currency
           AND a.order_placed_at >= asked.volume_from
           AND (a.order_placed_at, a.order_id) < (asked.placed_at, asked.order_id)) AS sold`,
    [
      orders.map(({ order_id }) => order_id),
      orders.map(({ distributor_id }) => distributor_id),
      orders.map(({ customer_id }) => customer_id),
      orders.map(({ currency_code }) => currency_code),
      orders.map(({ order_placed_at }) => order_placed_at),
      orders.map(volumeFrom),
    ]
  )
}

/** The volume is summed only for a plan that asks for it: from the order's own moment on there is none. */
function volumeFrom({ order_placed_at, terms }: Remembered): Date {
  return needsOf(terms).volume
    ? periodStart(order_placed_at, terms.volume_period)
    : order_placed_at
}

async function ownOrdersOf(
  manager: EntityManager,
  orders: readonly Remembered[]
): Promise<OwnRow[]> {
  const members = orders
    .filter(({ terms }) => needsOf(terms).ownOrders)
    .flatMap((order) =>
      order.chain
        .filter(({ level }) => level > 0)
        .map(({ distributorId }) => ({ order, distributorId }))
    )
  if (members.length === 0) {
    return []
  }
  return manager.query(
    `SELECT asked.order_id, asked.distributor_id, sold.own_orders
       FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[])
              AS asked (order_id, distributor_id, placed_at, since)
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS own_orders
          FROM distribution_attribution a
         WHERE a.distributor_id = asked.distributor_id AND a.kept_net > 0
           AND a.order_placed_at >= asked.since
           AND (a.order_placed_at, a.order_id) < (asked.placed_at, asked.order_id)) AS sold`,
    [
      members.map(({ order }) => order.order_id),
      members.map(({ distributorId }) => distributorId),
      members.map(({ order }) => order.order_placed_at),
      members.map(({ order }) => ownOrdersSince(order)),
    ]
  )
}

function ownOrdersSince({ order_placed_at, terms }: Remembered): Date {
  return new Date(
    order_placed_at.getTime() - terms.uplines.own_orders_days * DAY_IN_MS
  )
}
