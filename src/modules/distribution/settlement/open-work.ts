import type { EntityManager } from "typeorm"

/** What waits for the merchant, counted. */
export interface OpenWork {
  to_issue: number
  in_review: number
  /** Whose review is over and to which nobody objects. */
  to_approve: number
  open_disputes: number
  /** Approved, due, and not with payouts as a whole. */
  due_to_pay: number
}

/**
 * Counts what waits for the merchant. Reads `distribution_statement_status_idx`
 * and `distribution_statement_dispute_open_idx`; what is settled is not looked at.
 */
export async function openWork(
  manager: EntityManager,
  now: Date
): Promise<OpenWork> {
  const [counted]: [OpenWork] = await manager.query(
    `SELECT count(*) FILTER (WHERE status = 'draft')::int AS to_issue,
            count(*) FILTER (WHERE status = 'in_review')::int AS in_review,
            count(*) FILTER (WHERE status = 'in_review' AND review_until <= $1
                                   AND NOT EXISTS (
              SELECT FROM distribution_statement_dispute AS dispute
               WHERE dispute.statement_id = statement.id AND dispute.status = 'open'
            ))::int AS to_approve,
            count(*) FILTER (WHERE status = 'approved' AND due_at <= $1
                                   AND payable > in_payouts + returned)::int AS due_to_pay,
            (SELECT count(*)::int FROM distribution_statement_dispute
              WHERE status = 'open') AS open_disputes
       FROM distribution_statement AS statement
      WHERE status IN ('draft', 'in_review', 'approved')`,
    [now]
  )
  return counted
}
