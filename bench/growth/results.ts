import type { DataSource } from "typeorm"

/** The last day that counts. */
export const LAST_DAY = "2036-12-31"

/** Days that a distributor sold on in the window, and as many before it. */
const SOLD_DAYS = 12

/** Days from one sale to the next: the window holds the newest twelve. */
const APART = 8

/**
 * Distributors of three tiers with what they sold on twelve days of the last 90,
 * and on twelve before: written day by day over all of them, so that nobody's
 * rows lie together.
 */
export async function plantResults(
  dataSource: DataSource,
  distributors: number
): Promise<void> {
  await dataSource.query(
    `INSERT INTO distribution_tier (id, name, rank) VALUES ('tier_2', 'Two', 2), ('tier_3', 'Three', 3)`
  )
  await dataSource.query(
    `INSERT INTO distribution_distributor
       (id, customer_id, code, status, tier_id, approved_at, tier_since)
     SELECT 'dist_' || lpad(n::text, 8, '0'), 'cus_' || n, 'C-' || n, 'active',
            CASE n % 10 WHEN 0 THEN 'tier_3' WHEN 1 THEN 'tier_2' ELSE 'tier_standard' END,
            '2035-01-01', '2035-01-01'
       FROM generate_series(0, $1::int - 1) AS n`,
    [distributors]
  )
  await dataSource.query(
    `INSERT INTO distribution_daily_result
       (distributor_id, scope, currency_code, day, net, units_milli, orders, new_customers,
        repeat_orders, commission)
     SELECT 'dist_' || lpad(n::text, 8, '0'), scope, 'eur', $2::date - place * ${APART},
            1000 + (n * 7919 + place * 104729) % 9000, 1000, 1, place % 2, 1 - place % 2, 100
       FROM generate_series(2 * ${SOLD_DAYS} - 1, 0, -1) AS place
      CROSS JOIN generate_series(0, $1::int - 1) AS n
      CROSS JOIN (VALUES ('own'), ('team')) AS whose (scope)
      ORDER BY place DESC, n, scope`,
    [distributors, LAST_DAY]
  )
  for (const table of ["daily_result", "distributor", "tier"]) {
    await dataSource.query(`VACUUM ANALYZE distribution_${table}`)
  }
}
