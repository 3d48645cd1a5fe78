import type { EntityManager } from "typeorm"

/** What the statements of a period come to in one currency, in minor units. */
export interface PeriodTotals {
  period_id: string
  currency_code: string
  statements: number
  drawn: string
  payable: string
  /** What is payable, or would be before tax and fee where it is not approved yet; void ones left out. */
  to_pay: string
  paid: string
  /** Balances that are carried forward, below zero and above. */
  carried: string
  negative_statements: number
  open_disputes: number
  /** Statements with something to pay whose distributor has no payout method. */
  without_method: number
}

/** Totals and warnings by period and currency. Reads statements by `distribution_statement_period_idx`. */
export function periodTotals(
  manager: EntityManager,
  periodIds: readonly string[]
): Promise<PeriodTotals[]> {
  return manager.query(
    `SELECT statement.period_id, statement.currency_code, count(*)::int AS statements,
            sum(drawn)::text AS drawn, coalesce(sum(payable), 0)::text AS payable,
            coalesce(sum(coalesce(payable, drawn + adjusted))
                       FILTER (WHERE status <> 'void'), 0)::text AS to_pay,
            sum(paid)::text AS paid, sum(closing - drawn)::text AS carried,
            count(*) FILTER (WHERE closing < 0)::int AS negative_statements,
            coalesce(sum((SELECT count(*) FROM distribution_statement_dispute AS dispute
                           WHERE dispute.statement_id = statement.id
                             AND dispute.status = 'open')), 0)::int AS open_disputes,
            count(*) FILTER (WHERE drawn > 0 AND status NOT IN ('void', 'paid') AND NOT EXISTS (
              SELECT FROM distribution_payout_method AS method
               WHERE method.distributor_id = statement.distributor_id
                 AND method.is_default AND method.removed_at IS NULL))::int AS without_method
       FROM distribution_statement AS statement
      WHERE statement.period_id = ANY($1::text[])
      GROUP BY statement.period_id, statement.currency_code
      ORDER BY statement.currency_code`,
    [periodIds]
  )
}
