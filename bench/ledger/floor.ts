import type { DataSource } from "typeorm"
import type { ReadOrder } from "../../src/modules/distribution/attribution/attribute-orders"

/** A transfer as it is stored, to be stored again by the floor. */
export interface PostedTransfer {
  key: string
  code: string
  debit_account_id: string
  credit_account_id: string
  amount: string
  currency_code: string
  distributor_id: string
  order_id: string
  commission_id: string
}

export interface Floor {
  /** The transfers that reconciling posted for some orders. */
  transfersOf: (orders: readonly ReadOrder[]) => Promise<PostedTransfer[]>
  /** The same transfers under keys that were not posted yet. */
  renewed: (batches: readonly PostedTransfer[][]) => PostedTransfer[][]
  /** Posts a batch: one insert and one balance upsert in one transaction. */
  post: (transfers: readonly PostedTransfer[]) => Promise<void>
}

const columns = [
  "key",
  "code",
  "debit_account_id",
  "credit_account_id",
  "amount",
  "currency_code",
  "distributor_id",
  "order_id",
  "commission_id",
] as const satisfies (keyof PostedTransfer)[]

/** The least that posting can be, on tables with the ledger's own columns and indexes. */
export async function createFloor(dataSource: DataSource): Promise<Floor> {
  for (const table of ["transfer", "account"]) {
    await dataSource.query(`DROP TABLE IF EXISTS floor_${table}`)
    await dataSource.query(
      `CREATE TABLE floor_${table} (LIKE distribution_${table} INCLUDING ALL)`
    )
  }
  let renewals = 0
  return {
    transfersOf: (orders) =>
      dataSource.query(
        `SELECT ${columns.join(", ")} FROM distribution_transfer
          WHERE order_id = ANY($1::text[]) ORDER BY id`,
        [orders.map(({ snapshot }) => snapshot.id)]
      ),
    renewed: (batches) => {
      renewals += 1
      return batches.map((batch) =>
        batch.map((row) => ({ ...row, key: `${row.key}:${renewals}` }))
      )
    },
    post: (transfers) => post(dataSource, transfers),
  }
}

async function post(
  dataSource: DataSource,
  transfers: readonly PostedTransfer[]
): Promise<void> {
  const balances = balancesOf(transfers)
  await dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO floor_transfer (${columns.join(", ")})
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[],
                            $6::text[], $7::text[], $8::text[], $9::text[])`,
      columns.map((column) => transfers.map((transfer) => transfer[column]))
    )
    await manager.query(
      `INSERT INTO floor_account AS account (id, distributor_id, kind, currency_code, balance)
       SELECT id, split_part(id, ':', 1), split_part(id, ':', 2), split_part(id, ':', 3), change
         FROM unnest($1::text[], $2::bigint[]) AS moved (id, change)
        ORDER BY id
       ON CONFLICT (id) DO UPDATE
          SET balance = account.balance + excluded.balance, updated_at = now()`,
      [[...balances.keys()], [...balances.values()].map(String)]
    )
  })
}

/** By how much each distributor's account changes; the merchant's own side has no row. */
function balancesOf(transfers: readonly PostedTransfer[]): Map<string, bigint> {
  const balances = new Map<string, bigint>()
  const add = (account: string, change: bigint) => {
    if (!account.startsWith("house:")) {
      balances.set(account, (balances.get(account) ?? 0n) + change)
    }
  }
  for (const { debit_account_id, credit_account_id, amount } of transfers) {
    add(credit_account_id, BigInt(amount))
    add(debit_account_id, -BigInt(amount))
  }
  return balances
}
