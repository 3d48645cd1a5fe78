import type { EntityManager } from "typeorm"

/** How many distributors the longest line of the tree holds; 0 when there is none. Reads the whole tree. */
export async function longestLine(manager: EntityManager): Promise<number> {
  const [row]: { length: number | null }[] = await manager.query(
    `WITH RECURSIVE line AS (
       SELECT id, 1 AS length FROM distribution_distributor WHERE sponsor_id IS NULL
       UNION ALL
       SELECT d.id, line.length + 1
         FROM line
         JOIN distribution_distributor d ON d.sponsor_id = line.id
     )
     SELECT max(length)::int AS length FROM line`
  )
  return row?.length ?? 0
}
