import type { EntityManager } from "typeorm"

interface CountRow {
  sponsor_id: string
  count: number
}

/** How many distributors each one sponsors directly. Reads the sponsor index. */
export async function downlineCounts(
  manager: EntityManager,
  sponsorIds: readonly string[]
): Promise<Map<string, number>> {
  const rows: CountRow[] = await manager.query(
    `SELECT sponsor_id, count(*)::int AS count
       FROM distribution_distributor
      WHERE sponsor_id = ANY($1::text[])
      GROUP BY sponsor_id`,
    [sponsorIds]
  )
  return new Map(rows.map((row) => [row.sponsor_id, row.count]))
}
