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

interface Row {
  id: string
  attribution_id: string
  order_id: string
  line_id: string
  distributor_id: string
  level: number
  rule: string
  currency_code: string
  release_at: Date | null
  transfer_count: number
  pending: string
  held: string
  available: string
}

/**
 * What stands for a batch of orders, summed from the transfers themselves.
 * Reads transfers by their order index. Call with the attributions locked.
 */
export async function standingCommissions(
  manager: EntityManager,
  orderIds: readonly string[]
): Promise<Map<string, StandingCommission>> {
  if (orderIds.length === 0) {
    return new Map()
  }
  const rows: Row[] = await manager.query(
    `WITH summed AS (
       SELECT commission_id, sum(entry)::int AS transfer_count,
              coalesce(sum(moved) FILTER (WHERE kind = 'pending'), 0)::text AS pending,
              coalesce(sum(moved) FILTER (WHERE kind = 'held'), 0)::text AS held,
              coalesce(sum(moved) FILTER (WHERE kind = 'available'), 0)::text AS available
         FROM distribution_transfer
        CROSS JOIN LATERAL (VALUES (split_part(credit_account_id, ':', 2), amount, 1),
                                   (split_part(debit_account_id, ':', 2), -amount, 0))
                AS side (kind, moved, entry)
        WHERE order_id = ANY($1::text[])
        GROUP BY commission_id
     )
     SELECT commission.id, commission.attribution_id, commission.order_id, commission.line_id,
            commission.distributor_id, commission.level, commission.rule,
            commission.currency_code, commission.release_at, summed.transfer_count,
            summed.pending, summed.held, summed.available
       FROM distribution_commission AS commission
       JOIN summed ON summed.commission_id = commission.id
      WHERE commission.order_id = ANY($1::text[])`,
    [orderIds]
  )
  return new Map(rows.map((row) => [keyOf(row), toStanding(row)]))
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
