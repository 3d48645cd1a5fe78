import type { EntityManager } from "typeorm"

/** How many levels lie below a distributor: 0 when it sponsors nobody. */
export async function subtreeHeight(
  manager: EntityManager,
  distributorId: string
): Promise<number> {
  const [row]: { height: number }[] = await manager.query(
    `WITH RECURSIVE below AS (
       SELECT id, 0 AS depth FROM distribution_distributor WHERE id = $1
       UNION ALL
       SELECT d.id, b.depth + 1
         FROM below b
         JOIN distribution_distributor d ON d.sponsor_id = b.id
     )
     SELECT max(depth)::int AS height FROM below`,
    [distributorId]
  )
  return row?.height ?? 0
}
