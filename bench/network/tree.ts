import type { DataSource } from "typeorm"

/** Every tree is this deep, whatever its size: look-ups then differ by size alone. */
export const DEPTH = 8

/** The branch that is moved: as many distributors in every tree, three levels deep. */
export const BRANCH_SIZE = 111

/** Who can be looked up and moved in a tree. */
export interface Tree {
  distributors: number
  /** Sellers at the lowest level. */
  sellers: string[]
  /** The head of the branch that is moved. */
  branch: string
  /** Two on the second level whom the branch can stand under. */
  sponsors: [string, string]
}

/** Plants a tree whose levels grow by the same factor, and a branch to move. */
export async function plantTree(
  dataSource: DataSource,
  distributors: number
): Promise<Tree> {
  const runner = dataSource.createQueryRunner()
  // The rows are right by construction, so their foreign keys are not checked one by one.
  await runner.query("SET session_replication_role = replica")
  const sizes = levelSizes(distributors)
  for (const [level, size] of sizes.entries()) {
    await runner.query(insertLevel, [level, size, sizes[level - 1] ?? 1])
  }
  await runner.query(insertBranch, [BRANCH_SIZE])
  await runner.query("SET session_replication_role = DEFAULT")
  await runner.release()
  await dataSource.query("VACUUM ANALYZE distribution_distributor")
  const lowest = sizes.at(-1) ?? 1
  return {
    distributors,
    sellers: Array.from(
      { length: 4_000 },
      (_, index) => `dist_${DEPTH}_${(index * 7_919) % lowest}`
    ),
    branch: "dist_b_1",
    sponsors: ["dist_2_0", "dist_2_1"],
  }
}

/** Sizes of the levels from the top, which add up to about the tree's size. */
function levelSizes(distributors: number): number[] {
  const levels = (factor: number) =>
    Array.from({ length: DEPTH + 1 }, (_, level) =>
      Math.max(1, Math.round(factor ** level))
    )
  let factor = 1
  const total = () => levels(factor).reduce((sum, size) => sum + size, 0)
  while (total() < distributors) {
    factor *= 1.001
  }
  return levels(factor)
}

const insertLevel = `
  INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id, sponsor_id)
  SELECT 'dist_' || $1::int || '_' || n, 'cus_' || $1 || '_' || n,
         'C-' || $1 || '-' || n, 'active', 'tier_standard',
         CASE WHEN $1 > 0
              THEN 'dist_' || ($1 - 1) || '_' || n * $3::bigint / $2::bigint END
    FROM generate_series(0, $2::int - 1) AS n`

const insertBranch = `
  INSERT INTO distribution_distributor (id, customer_id, code, status, tier_id, sponsor_id)
  SELECT 'dist_b_' || n, 'cus_b_' || n, 'C-B-' || n, 'active', 'tier_standard',
         CASE WHEN n = 1 THEN 'dist_2_0' ELSE 'dist_b_' || (n + 8) / 10 END
    FROM generate_series(1, $1::int) AS n`
