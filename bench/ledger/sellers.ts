import type { DataSource } from "typeorm"
import { builtIn } from "../../src/modules/distribution/domain/plan/vocabulary"
import { publishPlan } from "../../src/modules/distribution/plan/publish-plan"

const SELLERS = 1_000

/**
 * Enrols a thousand sellers, each with two above who earn too; gives their
 * referral codes.
 */
export async function enrolSellers(dataSource: DataSource): Promise<string[]> {
  await dataSource.query(
    `INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id, sponsor_id)
     SELECT 'dist_' || n, 'cus_' || n, 'CODE-' || n, 'active', 'tier_standard',
            CASE WHEN n > 10 THEN 'dist_' || (n - 1) / 10 END
       FROM generate_series(1, $1::int) AS n`,
    [SELLERS + 110]
  )
  await publishPlan(dataSource, {
    terms: {
      rates_ppm: { tier_standard: [100_000, 20_000, 10_000] },
      hold: { days: 14, from: "paid" },
      uplines: { max_level: 2, accepts_legal_risk: true },
    },
    vocabulary: builtIn,
    actor: { id: null, type: "system" },
  })
  return Array.from({ length: SELLERS }, (_, index) => `CODE-${index + 111}`)
}
