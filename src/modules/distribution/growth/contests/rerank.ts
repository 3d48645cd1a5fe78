import type { EntityManager } from "typeorm"
import { Contest } from "../../entities"
import { rankedSql } from "./ranked-sql"

/** Ranks a contest's standings by the scores they have, which it does not count anew. */
export async function rerank(
  manager: EntityManager,
  { id, tie_rule, minimum }: Contest
): Promise<void> {
  await manager.query(
    `WITH ranked AS (
       SELECT id, ${rankedSql(tie_rule)}, score > 0 AND score >= $2::bigint AS is_qualified
         FROM distribution_contest_standing WHERE contest_id = $1
     )
     UPDATE distribution_contest_standing AS standing
        SET position = ranked.position, rank = ranked.rank, is_qualified = ranked.is_qualified
       FROM ranked
      WHERE standing.id = ranked.id
        AND (standing.position, standing.rank, standing.is_qualified)
            <> (ranked.position, ranked.rank, ranked.is_qualified)`,
    [id, minimum]
  )
  await countStandings(manager, id)
}

/** Keeps on the contest how many stand on its board, so that nobody counts them. */
export async function countStandings(
  manager: EntityManager,
  contestId: string
): Promise<void> {
  await manager.query(
    `UPDATE distribution_contest AS contest
        SET standing_count = counted.standing_count,
            qualified_count = counted.qualified_count
       FROM (SELECT count(*) AS standing_count,
                    count(*) FILTER (WHERE is_qualified) AS qualified_count
               FROM distribution_contest_standing WHERE contest_id = $1) AS counted
      WHERE contest.id = $1`,
    [contestId]
  )
}
