import type { DataSource } from "typeorm"

export interface Planted {
  distributors: number
  commissions: number
}

/**
 * Distributors with commissions that came all the way to their available
 * balances, as reconciling and releasing would have posted them: one after
 * another over all distributors, so that nobody's lie together.
 */
export async function plantBalances(
  dataSource: DataSource,
  { distributors, commissions }: Planted
): Promise<void> {
  await withoutTriggers(dataSource, [
    [
      `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id)
       SELECT 'dist_' || lpad(n::text, 8, '0'), 'cus_' || n, 'C-' || n, 'active', 'tier_standard'
         FROM generate_series(0, $1::int - 1) AS n`,
      [distributors],
    ],
    [
      `INSERT INTO distribution_transfer
         (key, code, debit_account_id, credit_account_id, amount, currency_code, distributor_id,
          order_id, commission_id)
       SELECT 'com_' || place || ':' || step, code,
              CASE step WHEN 0 THEN 'house:commission:eur'
                        ELSE seller.id || ':' || debit || ':eur' END,
              seller.id || ':' || credit || ':eur', 100 + place % 900, 'eur', seller.id,
              'order_' || place, 'com_' || place
         FROM generate_series(0, $2::int - 1) AS place
        CROSS JOIN (VALUES (0, 'commission_earned', NULL, 'pending'),
                           (1, 'commission_held', 'pending', 'held'),
                           (2, 'commission_released', 'held', 'available'))
                     AS movement (step, code, debit, credit)
        CROSS JOIN LATERAL (SELECT 'dist_' || lpad((place % $1::int)::text, 8, '0') AS id) AS seller
        ORDER BY place, step`,
      [distributors, commissions],
    ],
    [
      `INSERT INTO distribution_account (id, distributor_id, kind, currency_code, balance)
       SELECT distributor_id || ':' || bucket.kind || ':eur', distributor_id, bucket.kind, 'eur',
              CASE bucket.kind WHEN 'available' THEN sum(amount) ELSE 0 END
         FROM distribution_transfer
        CROSS JOIN (VALUES ('pending'), ('held'), ('available')) AS bucket (kind)
        WHERE code = 'commission_released'
        GROUP BY distributor_id, bucket.kind`,
      [],
    ],
  ])
  await analyse(dataSource)
}

/** As if nothing had been settled yet. */
export async function unsettle(dataSource: DataSource): Promise<void> {
  await withoutTriggers(dataSource, [
    ["DELETE FROM distribution_transfer WHERE code = 'statement_drawn'", []],
    [
      `TRUNCATE distribution_statement, distribution_settlement_period, distribution_notice,
                distribution_statement_dispute, distribution_payout`,
      [],
    ],
    ["DELETE FROM distribution_account WHERE kind = 'stated'", []],
    [
      `UPDATE distribution_account AS account SET balance = earned.amount
         FROM (SELECT distributor_id, sum(amount) AS amount FROM distribution_transfer
                WHERE code = 'commission_released' GROUP BY distributor_id) AS earned
        WHERE account.distributor_id = earned.distributor_id AND account.kind = 'available'`,
      [],
    ],
  ])
  await analyse(dataSource)
}

/** What is planted and taken back is right by construction, and history is not the bench's. */
async function withoutTriggers(
  dataSource: DataSource,
  statements: [sql: string, values: number[]][]
): Promise<void> {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query("SET session_replication_role = replica")
    for (const [sql, values] of statements) {
      await runner.query(sql, values)
    }
    await runner.query("SET session_replication_role = DEFAULT")
  } finally {
    await runner.release()
  }
}

async function analyse(dataSource: DataSource): Promise<void> {
  for (const table of ["account", "transfer", "statement", "distributor"]) {
    await dataSource.query(`VACUUM ANALYZE distribution_${table}`)
  }
}
