import type { EntityManager } from "typeorm"

export interface DueForApproval {
  now: Date
  /** Those that were refused before. */
  except?: readonly string[]
  limit: number
}

/** Statements whose review is over and to which nobody objects, the oldest first. */
export async function dueForApproval(
  manager: EntityManager,
  { now, except = [], limit }: DueForApproval
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM distribution_statement AS statement
      WHERE status = 'in_review' AND review_until <= $1 AND id <> ALL($3::text[])
        AND NOT EXISTS (SELECT FROM distribution_statement_dispute AS dispute
                         WHERE dispute.statement_id = statement.id AND dispute.status = 'open')
      ORDER BY number LIMIT $2`,
    [now, limit, except]
  )
  return rows.map(({ id }) => id)
}
