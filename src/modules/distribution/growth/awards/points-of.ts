import type { EntityManager } from "typeorm"

/** The points that stand, by distributor. */
export async function pointsOf(
  manager: EntityManager,
  distributorIds: readonly string[]
): Promise<Map<string, bigint>> {
  const rows: { id: string; points: string }[] = await manager.query(
    `SELECT distributor_id AS id, sum(amount)::text AS points
       FROM distribution_award
      WHERE distributor_id = ANY($1::text[]) AND kind = 'points'
      GROUP BY distributor_id`,
    [distributorIds]
  )
  return new Map(rows.map(({ id, points }) => [id, BigInt(points)]))
}
