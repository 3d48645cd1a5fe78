import type { EntityManager } from "typeorm"
import { deepestLevel } from "../../domain/chain"
import { type OrderCount, orderCount } from "../../domain/growth/result"
import type { ResultScope } from "../../domain/growth/metrics"
import { movements } from "../../domain/movements"
import type { OrderSnapshot } from "../../domain/order"
import type { PlanDocument } from "../../domain/plan/document"
import type { Attribution } from "../../entities"
import type { IntendedTransfer } from "../../ledger/post-transfers"

/** An order with what the ledger moves for it. */
export interface CountedOrder {
  attribution: Pick<
    Attribution,
    | "id"
    | "distributor_id"
    | "currency_code"
    | "chain"
    | "history"
    | "is_own_purchase"
    | "order_placed_at"
  >
  snapshot: OrderSnapshot
  terms: PlanDocument
  transfers: readonly IntendedTransfer[]
}

/** Whose results an order changes; `isSale` where they count the order itself. */
interface Share {
  attributionId: string
  distributorId: string
  scope: ResultScope
  isSale: boolean
  /** By how much the commission changes, in minor units. */
  commission: string
}

/**
 * Brings the daily results to what a batch of orders counts now, in the
 * transaction that locks their attributions: the difference to what they counted
 * before is added to the day on which each was placed. Doing it twice adds
 * nothing. Rows are locked in the order of their key.
 */
export async function countOrders(
  manager: EntityManager,
  orders: readonly CountedOrder[]
): Promise<void> {
  const sold = orders.filter(({ attribution }) => attribution.distributor_id)
  if (sold.length === 0) {
    return
  }
  const shares = sold.flatMap(sharesOf)
  await manager.query(
    `WITH now AS (
       SELECT * FROM json_to_recordset($1::json)
         AS now (attribution_id text, distributor_id text, currency_code text,
                 placed_at timestamptz, team_depth int, net bigint, returned bigint,
                 units_milli bigint, orders int, new_customers int, repeat_orders int)
     ), counted AS (
       SELECT now.*, before.attribution_id IS NOT NULL AS is_known,
              coalesce(before.day, (now.placed_at AT TIME ZONE
                (SELECT time_zone FROM distribution_settlement_settings))::date) AS day,
              now.net - coalesce(before.net, 0) AS more_net,
              now.returned - coalesce(before.returned, 0) AS more_returned,
              now.units_milli - coalesce(before.units_milli, 0) AS more_units,
              now.orders - coalesce(before.orders, 0) AS more_orders,
              now.new_customers - coalesce(before.new_customers, 0) AS more_new,
              now.repeat_orders - coalesce(before.repeat_orders, 0) AS more_repeat
         FROM now LEFT JOIN LATERAL (
                SELECT * FROM distribution_order_result AS known
                 WHERE known.attribution_id = now.attribution_id
                 LIMIT 1) AS before ON true
     ), kept AS (
       INSERT INTO distribution_order_result AS kept
         (attribution_id, distributor_id, currency_code, day, team_depth, net, returned,
          units_milli, orders, new_customers, repeat_orders)
       SELECT attribution_id, distributor_id, currency_code, day, team_depth, net, returned,
              units_milli, orders, new_customers, repeat_orders
         FROM counted
        WHERE NOT is_known OR (more_net, more_returned, more_units, more_orders, more_new,
              more_repeat) <> (0, 0, 0, 0, 0, 0)
       ON CONFLICT (attribution_id) DO UPDATE
          SET net = excluded.net, returned = excluded.returned,
              units_milli = excluded.units_milli, orders = excluded.orders,
              new_customers = excluded.new_customers, repeat_orders = excluded.repeat_orders
     ), share AS (
       SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::boolean[], $6::bigint[])
         AS share (attribution_id, distributor_id, scope, is_sale, commission)
     ), change AS (
       SELECT share.distributor_id, share.scope, counted.currency_code, counted.day,
              sum(CASE WHEN is_sale THEN more_net ELSE 0 END) AS net,
              sum(CASE WHEN is_sale THEN more_returned ELSE 0 END) AS returned,
              sum(CASE WHEN is_sale THEN more_units ELSE 0 END) AS units_milli,
              sum(CASE WHEN is_sale THEN more_orders ELSE 0 END) AS orders,
              sum(CASE WHEN is_sale THEN more_new ELSE 0 END) AS new_customers,
              sum(CASE WHEN is_sale THEN more_repeat ELSE 0 END) AS repeat_orders,
              sum(share.commission) AS commission
         FROM share JOIN counted USING (attribution_id)
        GROUP BY share.distributor_id, share.scope, counted.currency_code, counted.day
     )
     INSERT INTO distribution_daily_result AS daily
       (distributor_id, scope, currency_code, day, net, returned, units_milli, orders,
        new_customers, repeat_orders, commission)
     SELECT * FROM change
      WHERE (net, returned, units_milli, orders, new_customers, repeat_orders, commission)
            <> (0, 0, 0, 0, 0, 0, 0)
      ORDER BY distributor_id, scope, currency_code, day
     ON CONFLICT (distributor_id, scope, currency_code, day) DO UPDATE
        SET net = daily.net + excluded.net, returned = daily.returned + excluded.returned,
            units_milli = daily.units_milli + excluded.units_milli,
            orders = daily.orders + excluded.orders,
            new_customers = daily.new_customers + excluded.new_customers,
            repeat_orders = daily.repeat_orders + excluded.repeat_orders,
            commission = daily.commission + excluded.commission`,
    [
      JSON.stringify(sold.map(nowOf)),
      shares.map((share) => share.attributionId),
      shares.map((share) => share.distributorId),
      shares.map((share) => share.scope),
      shares.map((share) => share.isSale),
      shares.map((share) => share.commission),
    ]
  )
}

/** As JSON carries it: see `OrderResult`. */
function nowOf({ attribution, snapshot, terms }: CountedOrder) {
  return {
    attribution_id: attribution.id,
    distributor_id: attribution.distributor_id,
    currency_code: attribution.currency_code,
    placed_at: attribution.order_placed_at,
    team_depth: teamDepth(terms),
    ...columnsOf(
      orderCount(snapshot, {
        isOwnPurchase: attribution.is_own_purchase,
        customerOrder: attribution.history.customerOrder ?? 1,
      })
    ),
  }
}

/** What an order counts, as columns. */
export function columnsOf(count: OrderCount) {
  return {
    net: count.net.toString(),
    returned: count.returned.toString(),
    units_milli: count.unitsMilli.toString(),
    orders: count.orders,
    new_customers: count.newCustomers,
    repeat_orders: count.repeatOrders,
  }
}

/** A team reaches as deep as the plan pays, and to the direct recruits at least. */
export function teamDepth(terms: PlanDocument): number {
  return Math.max(1, deepestLevel(terms))
}

/** Every beneficiary has its own commission; the order itself counts for the seller and up the chain. */
function sharesOf({ attribution, terms, transfers }: CountedOrder): Share[] {
  const earned = earnedBy(transfers)
  const sellerId = attribution.distributor_id as string
  const share = (distributorId: string, scope: ResultScope): Share => ({
    attributionId: attribution.id,
    distributorId,
    scope,
    isSale: scope !== "own" || distributorId === sellerId,
    commission: (
      earned.get(scope === "own" ? distributorId : sellerId) ?? 0n
    ).toString(),
  })
  const own = new Set([sellerId, ...earned.keys()])
  return [
    ...[...own].map((distributorId) => share(distributorId, "own")),
    ...attribution.chain.flatMap(({ distributorId, level }) => [
      ...(level === 1 ? [share(distributorId, "direct")] : []),
      ...(level >= 1 && level <= teamDepth(terms)
        ? [share(distributorId, "team")]
        : []),
    ]),
  ]
}

/** What the transfers of one order add to what each beneficiary earned of it. */
function earnedBy(transfers: readonly IntendedTransfer[]): Map<string, bigint> {
  const earned = new Map<string, bigint>()
  for (const { code, distributorId, amountMinor } of transfers) {
    const { from, to } = movements[code]
    const isGiven = from.startsWith("house:")
    if (isGiven !== to.startsWith("house:")) {
      const change = isGiven ? amountMinor : -amountMinor
      earned.set(distributorId, (earned.get(distributorId) ?? 0n) + change)
    }
  }
  return earned
}
