import type { DataSource, EntityManager } from "typeorm"
import { postTransfers } from "../ledger/post-transfers"
import type { IntendedTransfer } from "../ledger/transfer-columns"

interface DueRow {
  id: string
  order_id: string
  distributor_id: string
  currency_code: string
  held: string
  transfer_count: number
}

/**
 * Releases one chunk of the commissions whose hold has ended, and gives their
 * ids. Locks the attributions first, as reconciling does, and passes over those
 * that somebody else works on: they come with the next run.
 */
export async function releaseHolds(
  dataSource: DataSource,
  { until, limit }: { until: Date; limit: number }
): Promise<string[]> {
  return dataSource.transaction(async (manager) => {
    const due = await claimDue(manager, until, limit)
    await postTransfers(manager, due.map(toTransfer))
    await markReleased(
      manager,
      due.map((row) => row.id)
    )
    return due.map((row) => row.id)
  })
}

/** Walks the index of commissions with something held, by release date, and the commissions of their orders. */
async function claimDue(
  manager: EntityManager,
  until: Date,
  limit: number
): Promise<DueRow[]> {
  const attributions: { order_id: string }[] = await manager.query(
    `SELECT order_id FROM distribution_attribution
      WHERE id IN (SELECT attribution_id FROM distribution_commission
                    WHERE held > 0 AND release_at <= $1
                    ORDER BY release_at LIMIT $2)
      ORDER BY id
        FOR NO KEY UPDATE SKIP LOCKED`,
    [until, limit]
  )
  return manager.query(
    `SELECT id, order_id, distributor_id, currency_code, held, transfer_count
       FROM distribution_commission
      WHERE order_id = ANY($1::text[]) AND held > 0 AND release_at <= $2
      ORDER BY id
        FOR UPDATE`,
    [attributions.map((row) => row.order_id), until]
  )
}

function toTransfer(row: DueRow): IntendedTransfer {
  return {
    key: `${row.id}:${row.transfer_count}`,
    code: "commission_released",
    distributorId: row.distributor_id,
    currency: row.currency_code,
    amountMinor: BigInt(row.held),
    orderId: row.order_id,
    commissionId: row.id,
  }
}

async function markReleased(
  manager: EntityManager,
  ids: readonly string[]
): Promise<void> {
  await manager.query(
    `UPDATE distribution_commission
        SET available = available + held, held = 0, transfer_count = transfer_count + 1,
            status = 'available', updated_at = now()
      WHERE id = ANY($1::text[])`,
    [ids]
  )
}
