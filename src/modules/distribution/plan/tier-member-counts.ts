import type { EntityManager } from "typeorm"

interface CountRow {
  tier_id: string
  count: number
}

/** How many distributors each tier has. Reads the tier index. */
export async function tierMemberCounts(
  manager: EntityManager,
  tierIds: readonly string[]
): Promise<Map<string, number>> {
  const rows: CountRow[] = await manager.query(
    `SELECT tier_id, count(*)::int AS count
       FROM distribution_distributor
      WHERE tier_id = ANY($1::text[])
      GROUP BY tier_id`,
    [tierIds]
  )
  return new Map(rows.map((row) => [row.tier_id, row.count]))
}
