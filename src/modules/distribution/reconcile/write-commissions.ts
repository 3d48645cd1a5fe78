import type { EntityManager } from "typeorm"
import type { CommissionRow, Settlement } from "./plan-settlement"

/** Brings the commission rows of a batch to what the ledger now holds, in two statements. */
export async function writeCommissions(
  manager: EntityManager,
  settlements: readonly Settlement[]
): Promise<void> {
  await upsertRows(
    manager,
    settlements.flatMap((settlement) => settlement.rows)
  )
  await updateWithdrawn(
    manager,
    settlements.flatMap((settlement) => settlement.withdrawn)
  )
}

async function upsertRows(
  manager: EntityManager,
  rows: readonly CommissionRow[]
): Promise<void> {
  if (rows.length === 0) {
    return
  }
  await manager.query(
    `INSERT INTO distribution_commission AS commission
       (id, attribution_id, order_id, line_id, distributor_id, level, tier_id, rule, rate_ppm,
        currency_code, basis, amount, pending, held, available, status, release_at, trace,
        order_placed_at, transfer_count)
     SELECT id, attribution_id, order_id, line_id, distributor_id, level, tier_id, rule, rate_ppm,
            currency_code, basis, amount, pending, held, available, status, release_at, trace,
            order_placed_at, transfer_count
       FROM jsonb_to_recordset($1::jsonb)
              AS new (id text, attribution_id text, order_id text, line_id text,
                      distributor_id text, level int, tier_id text, rule text, rate_ppm int,
                      currency_code text, basis bigint, amount bigint, pending bigint,
                      held bigint, available bigint, status text, release_at timestamptz,
                      trace jsonb, order_placed_at timestamptz, transfer_count int)
     ON CONFLICT (order_id, line_id, distributor_id, level, rule) DO UPDATE
        SET rate_ppm = excluded.rate_ppm, basis = excluded.basis, amount = excluded.amount,
            pending = excluded.pending, held = excluded.held, available = excluded.available,
            status = excluded.status, release_at = excluded.release_at, trace = excluded.trace,
            transfer_count = excluded.transfer_count, updated_at = now()
      WHERE (commission.basis, commission.amount, commission.pending, commission.held,
             commission.available, commission.release_at, commission.transfer_count,
             commission.trace)
            IS DISTINCT FROM
            (excluded.basis, excluded.amount, excluded.pending, excluded.held,
             excluded.available, excluded.release_at, excluded.transfer_count, excluded.trace)`,
    [JSON.stringify(rows)]
  )
}

async function updateWithdrawn(
  manager: EntityManager,
  rows: Settlement["withdrawn"]
): Promise<void> {
  if (rows.length === 0) {
    return
  }
  await manager.query(
    `UPDATE distribution_commission AS commission
        SET amount = gone.pending + gone.held + gone.available, pending = gone.pending,
            held = gone.held, available = gone.available, status = gone.status,
            transfer_count = gone.transfer_count, updated_at = now()
       FROM jsonb_to_recordset($1::jsonb)
              AS gone (id text, pending bigint, held bigint, available bigint, status text,
                       transfer_count int)
      WHERE commission.id = gone.id`,
    [JSON.stringify(rows)]
  )
}
