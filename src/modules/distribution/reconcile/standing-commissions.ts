import type { EntityManager } from "typeorm"
import type { Standing } from "../domain/settle"
import { commissionKey } from "./commission-key"

/** A commission as the ledger holds it. */
export interface StandingCommission {
  id: string
  attributionId: string
  orderId: string
  lineId: string
  distributorId: string
  level: number
  rule: string
  currency: string
  transferCount: number
  releaseAt: Date | null
  standing: Standing
}

interface KnownCommission {
  id: string
  attribution_id: string
  order_id: string
  line_id: string
  distributor_id: string
  level: number
  rule: string
  currency_code: string
  release_at: Date | null
}

interface SumRow {
  commission_id: string
  transfer_count: number
  pending: string
  held: string
  available: string
}

type Row = KnownCommission & SumRow

/**
 * What stands for a batch of orders, summed from the transfers themselves; one
 * that was attributed before it earned has none. Reads commissions by
 * their key and transfers by their order index. Call with the attributions locked.
 */
export async function standingCommissions(
  manager: EntityManager,
  orderIds: readonly string[]
): Promise<Map<string, StandingCommission>> {
  const commissions = await commissionsOf(manager, orderIds)
  const sums = await sumsOf(
    manager,
    commissions.map(({ order_id }) => order_id)
  )
  return new Map(
    commissions.flatMap((commission) => {
      const summed = sums.get(commission.id)
      const row = summed && { ...commission, ...summed }
      return row ? [[keyOf(row), toStanding(row)]] : []
    })
  )
}

async function commissionsOf(
  manager: EntityManager,
  orderIds: readonly string[]
): Promise<KnownCommission[]> {
  return orderIds.length === 0
    ? []
    : manager.query(
        `SELECT id, attribution_id, order_id, line_id, distributor_id, level, rule,
                currency_code, release_at
           FROM distribution_commission
          WHERE order_id = ANY($1::text[])`,
        [orderIds]
      )
}

async function sumsOf(
  manager: EntityManager,
  orderIds: readonly string[]
): Promise<Map<string, SumRow>> {
  if (orderIds.length === 0) {
    return new Map()
  }
  const rows: SumRow[] = await manager.query(
    `SELECT commission_id, sum(entry)::int AS transfer_count,
            coalesce(sum(moved) FILTER (WHERE kind = 'pending'), 0)::text AS pending,
            coalesce(sum(moved) FILTER (WHERE kind = 'held'), 0)::text AS held,
            coalesce(sum(moved) FILTER (WHERE kind = 'available'), 0)::text AS available
       FROM distribution_transfer
      CROSS JOIN LATERAL (VALUES (split_part(credit_account_id, ':', 2), amount, 1),
                                 (split_part(debit_account_id, ':', 2), -amount, 0))
              AS side (kind, moved, entry)
      WHERE order_id = ANY($1::text[])
      GROUP BY commission_id`,
    [[...new Set(orderIds)]]
  )
  return new Map(rows.map((row) => [row.commission_id, row]))
}

function keyOf(row: Row): string {
  return commissionKey({
    orderId: row.order_id,
    lineId: row.line_id,
    distributorId: row.distributor_id,
    level: row.level,
    rule: row.rule,
  })
}

function toStanding(row: Row): StandingCommission {
  return {
    id: row.id,
    attributionId: row.attribution_id,
    orderId: row.order_id,
    lineId: row.line_id,
    distributorId: row.distributor_id,
    level: row.level,
    rule: row.rule,
    currency: row.currency_code,
    transferCount: row.transfer_count,
    releaseAt: row.release_at,
    standing: {
      pending: BigInt(row.pending),
      held: BigInt(row.held),
      available: BigInt(row.available),
    },
  }
}
