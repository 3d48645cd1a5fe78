import type { EntityManager } from "typeorm"

/** Statements whose review is over and to which nobody objects, the oldest first. */
export async function dueForApproval(
  manager: EntityManager,
  { now, limit }: { now: Date; limit: number }
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM distribution_statement AS statement
      WHERE status = 'in_review' AND review_until <= $1
        AND NOT EXISTS (SELECT FROM distribution_statement_dispute AS dispute
                         WHERE dispute.statement_id = statement.id AND dispute.status = 'open')
      ORDER BY number LIMIT $2`,
    [now, limit]
  )
  return rows.map(({ id }) => id)
}
