import type { EntityManager } from "typeorm"
import type { CommissionRow, Settlement } from "./plan-settlement"

/** Brings the commission rows of a batch to what the ledger now holds, in three statements. */
export async function writeCommissions(
  manager: EntityManager,
  settlements: readonly Settlement[]
): Promise<void> {
  await insertAdded(
    manager,
    settlements.flatMap(({ added }) => added)
  )
  await updateKnown(
    manager,
    settlements.flatMap(({ updated }) => updated)
  )
  await updateWithdrawn(
    manager,
    settlements.flatMap(({ withdrawn }) => withdrawn)
  )
}

/** What is written of a commission, with PostgreSQL's type. */
const columns: [keyof CommissionRow, string][] = [
  ["id", "text"],
  ["attribution_id", "text"],
  ["order_id", "text"],
  ["line_id", "text"],
  ["distributor_id", "text"],
  ["level", "int"],
  ["tier_id", "text"],
  ["rule", "text"],
  ["rate_ppm", "int"],
  ["currency_code", "text"],
  ["basis", "bigint"],
  ["amount", "bigint"],
  ["pending", "bigint"],
  ["held", "bigint"],
  ["available", "bigint"],
  ["status", "text"],
  ["release_at", "timestamptz"],
  ["trace", "json"],
  ["order_placed_at", "timestamptz"],
  ["transfer_count", "int"],
]

const INSERT = `
  INSERT INTO distribution_commission (${columns.map(([name]) => name).join(", ")})
  SELECT * FROM unnest(${columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(", ")})`

/**
 * Nobody else can add the same meanwhile: the attributions are locked. An array a
 * column is read in half the time of an array of objects.
 */
async function insertAdded(
  manager: EntityManager,
  rows: readonly CommissionRow[]
): Promise<void> {
  if (rows.length === 0) {
    return
  }
  const written = rows.map((row) => ({
    ...row,
    trace: JSON.stringify(row.trace),
  }))
  await manager.query(
    INSERT,
    columns.map(([name]) => written.map((row) => row[name]))
  )
}

/** Walks the primary key, and leaves alone what is so already. */
async function updateKnown(
  manager: EntityManager,
  rows: readonly CommissionRow[]
): Promise<void> {
  if (rows.length === 0) {
    return
  }
  await manager.query(
    `UPDATE distribution_commission AS commission
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
             commission.trace::text)
            IS DISTINCT FROM
            (known.basis, known.amount, known.pending, known.held, known.available,
             known.release_at, known.transfer_count, known.trace::text)`,
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
       FROM json_to_recordset($1::json)
              AS gone (id text, pending bigint, held bigint, available bigint, status text,
                       transfer_count int)
      WHERE commission.id = gone.id`,
    [JSON.stringify(rows)]
  )
}
