import type { Settlement } from "./plan-settlement"
import type { Write } from "./write-in-turn"

/**
 * Makes ready to be written what brings the commission rows of a batch to what the
 * ledger now holds, in three statements at the most.
 */
export function commissionsToWrite(settlements: readonly Settlement[]): Write {
  const statements = [
    { sql: INSERT_ADDED, rows: settlements.flatMap(({ added }) => added) },
    { sql: UPDATE_KNOWN, rows: settlements.flatMap(({ updated }) => updated) },
    {
      sql: UPDATE_WITHDRAWN,
      rows: settlements.flatMap(({ withdrawn }) => withdrawn),
    },
  ].flatMap(({ sql, rows }) =>
    rows.length > 0 ? { sql, rows: JSON.stringify(rows) } : []
  )
  return async (manager) => {
    for (const { sql, rows } of statements) {
      await manager.query(sql, [rows])
    }
  }
}

/** Nobody else can add the same meanwhile: the attributions are locked. */
const INSERT_ADDED = `
  INSERT INTO distribution_commission
    (id, attribution_id, order_id, line_id, distributor_id, level, tier_id, rule, rate_ppm,
     currency_code, basis, amount, pending, held, available, status, release_at, trace,
     order_placed_at, transfer_count)
  SELECT id, attribution_id, order_id, line_id, distributor_id, level, tier_id, rule, rate_ppm,
         currency_code, basis, amount, pending, held, available, status, release_at, trace,
         order_placed_at, transfer_count
    FROM json_to_recordset($1::json)
           AS new (id text, attribution_id text, order_id text, line_id text,
                   distributor_id text, level int, tier_id text, rule text, rate_ppm int,
                   currency_code text, basis bigint, amount bigint, pending bigint,
                   held bigint, available bigint, status text, release_at timestamptz,
                   trace json, order_placed_at timestamptz, transfer_count int)`

/** Walks the primary key, and leaves alone what is so already. */
const UPDATE_KNOWN = `
  UPDATE distribution_commission AS commission
     SET rate_ppm = known.rate_ppm, basis = known.basis, amount = known.amount,
         pending = known.pending, held = known.held, available = known.available,
         status = known.status, release_at = known.release_at, trace = known.trace,
         transfer_count = known.transfer_count, updated_at = now()
    FROM json_to_recordset($1::json)
           AS known (id text, rate_ppm int, basis bigint, amount bigint, pending bigint,
                     held bigint, available bigint, status text, release_at timestamptz,
                     trace json, transfer_count int)
   WHERE commission.id = known.id
     AND (commission.basis, commission.amount, commission.pending, commission.held,
          commission.available, commission.release_at, commission.transfer_count,
          commission.rate_ppm, commission.trace::text)
         IS DISTINCT FROM
         (known.basis, known.amount, known.pending, known.held, known.available,
          known.release_at, known.transfer_count, known.rate_ppm, known.trace::text)`

/** Walks the primary key. */
const UPDATE_WITHDRAWN = `
  UPDATE distribution_commission AS commission
     SET amount = gone.pending + gone.held + gone.available, pending = gone.pending,
         held = gone.held, available = gone.available, status = gone.status,
         transfer_count = gone.transfer_count, updated_at = now()
    FROM json_to_recordset($1::json)
           AS gone (id text, pending bigint, held bigint, available bigint, status text,
                    transfer_count int)
   WHERE commission.id = gone.id`
