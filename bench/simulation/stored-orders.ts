import type { DataSource } from "typeorm"
import {
  encodeSnapshot,
  keptNet,
} from "../../src/modules/distribution/attribution/snapshot-codec"
import { commissionsFor } from "../../src/modules/distribution/domain/commission"
import type { CompiledPlan } from "../../src/modules/distribution/domain/plan/compile"
import { encodeTrace } from "../../src/modules/distribution/commission/trace-codec"
import { type BenchOrder, orderOf, TIERS } from "../commissions/catalogue"

const CHUNK = 1_000

const SELLERS = 1_000

/** A thousand sellers in three tiers; who stands above whom, each order has frozen. */
export async function enrolSellers(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `INSERT INTO distribution_tier (id, name, rank)
     SELECT id, id, 1 + n FROM unnest($1::text[]) WITH ORDINALITY AS tier (id, n)`,
    [TIERS]
  )
  await dataSource.query(
    `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id)
     SELECT 'dist_' || n, 'seller_' || n, 'CODE-' || n, 'active', $2
       FROM generate_series(0, $1::int - 1) AS n`,
    [SELLERS, TIERS[0]]
  )
}

/** Attributed orders with what they earned by the plan, as reconciling leaves them. */
export async function storeOrders(
  dataSource: DataSource,
  count: number,
  plan: CompiledPlan
): Promise<void> {
  for (let start = 0; start < count; start += CHUNK) {
    const size = Math.min(CHUNK, count - start)
    const orders = Array.from({ length: size }, (_, n) => orderOf(start + n))
    await insertAttributions(dataSource, orders)
    await insertCommissions(dataSource, orders, plan)
  }
  await dataSource.query("VACUUM ANALYZE")
}

async function insertAttributions(
  dataSource: DataSource,
  orders: readonly BenchOrder[]
): Promise<void> {
  const rows = orders.map(({ order, sold }) => ({
    order_id: order.id,
    display_id: order.displayId,
    distributor_id: sold.chain[0]!.distributorId,
    customer_id: order.customerId,
    chain: sold.chain,
    snapshot: encodeSnapshot(order),
    kept_net: keptNet(order).toString(),
    order_placed_at: order.placedAt,
  }))
  await dataSource.query(
    `INSERT INTO distribution_attribution
       (id, order_id, display_id, distributor_id, customer_id, currency_code, evidence,
        evidence_detail, chain, plan_id, snapshot, kept_net, history, order_placed_at)
     SELECT 'attr_' || order_id, order_id, display_id, distributor_id, customer_id, 'eur', 'code',
            '{}', chain, 'plan_initial', snapshot, kept_net, '{"customerOrder": 1}',
            order_placed_at
       FROM jsonb_to_recordset($1::jsonb)
              AS new (order_id text, display_id int, distributor_id text, customer_id text,
                      chain jsonb, snapshot jsonb, kept_net bigint, order_placed_at timestamptz)`,
    [JSON.stringify(rows)]
  )
}

async function insertCommissions(
  dataSource: DataSource,
  orders: readonly BenchOrder[],
  plan: CompiledPlan
): Promise<void> {
  const rows = orders.flatMap(({ order, sold }) =>
    commissionsFor(order, sold, plan).commissions.map((commission, n) => ({
      id: `com_${order.id}_${n}`,
      order_id: order.id,
      line_id: commission.lineId,
      distributor_id: commission.distributorId,
      level: commission.level,
      tier_id: commission.tierId,
      rule: commission.rule,
      rate_ppm: commission.rate,
      basis: commission.basis.toString(),
      amount: commission.amount.toString(),
      trace: encodeTrace(commission),
      order_placed_at: order.placedAt,
    }))
  )
  await dataSource.query(
    `INSERT INTO distribution_commission
       (id, attribution_id, order_id, line_id, distributor_id, level, tier_id, rule, rate_ppm,
        currency_code, basis, amount, held, status, trace, order_placed_at)
     SELECT id, 'attr_' || order_id, order_id, line_id, distributor_id, level, tier_id, rule,
            rate_ppm, 'eur', basis, amount, amount, 'held', trace, order_placed_at
       FROM jsonb_to_recordset($1::jsonb)
              AS new (id text, order_id text, line_id text, distributor_id text, level int,
                      tier_id text, rule text, rate_ppm int, basis bigint, amount bigint,
                      trace jsonb, order_placed_at timestamptz)`,
    [JSON.stringify(rows)]
  )
}
