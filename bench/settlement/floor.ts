import type { DataSource } from "typeorm"
import { timed } from "../rounds"

/** A table with the statement's own columns and indexes. */
export async function createFloor(dataSource: DataSource): Promise<void> {
  await dataSource.query("DROP TABLE IF EXISTS floor_statement")
  await dataSource.query(
    "CREATE TABLE floor_statement (LIKE distribution_statement INCLUDING ALL)"
  )
}

/** The least that stating can be: sums by distributor, and one row each. */
export async function stateByHand(
  dataSource: DataSource,
  distributors: number
): Promise<number> {
  await dataSource.query("TRUNCATE floor_statement")
  const took = await timed(() => dataSource.query(insertByHand))
  const [row]: { count: number }[] = await dataSource.query(
    "SELECT count(*)::int AS count FROM floor_statement"
  )
  if (row?.count !== distributors) {
    throw new Error(`The floor made ${row?.count} statements`)
  }
  return took
}

const insertByHand = `
  INSERT INTO floor_statement
    (id, number, distributor_id, currency_code, status, ends_at, after_transfer_id,
     through_transfer_id, opening, commissions, clawbacks, bonuses, adjustments, payouts,
     closing, drawn, due_at)
  SELECT 'stmt_' || distributor_id, row_number() OVER (), distributor_id, currency_code,
         'draft', now(), 0, max(id), 0, sum(amount), 0, 0, 0, 0, sum(amount), sum(amount), now()
    FROM distribution_transfer
   WHERE code = 'commission_released'
   GROUP BY distributor_id, currency_code`
