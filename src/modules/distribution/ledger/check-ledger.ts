import type { EntityManager } from "typeorm"
import { IS_STATED } from "../entities/transfer"
import { SIGNED_AMOUNT } from "../settlement/stated-totals"

export interface LedgerCheck {
  name: string
  /** How many rows break the law; none when all is well. */
  violations: number
}

export interface LedgerReport {
  is_consistent: boolean
  checks: LedgerCheck[]
}

const checks: Record<string, string> = {
  "every balance is the sum of its transfers": `
    WITH summed AS (
      SELECT account_id, sum(amount) AS amount
        FROM (SELECT credit_account_id AS account_id, amount FROM distribution_transfer
              UNION ALL
              SELECT debit_account_id, -amount FROM distribution_transfer) AS side
       WHERE account_id NOT LIKE 'house:%'
       GROUP BY account_id)
    SELECT count(*)::int AS violations
      FROM summed FULL JOIN distribution_account AS account ON account.id = summed.account_id
     WHERE coalesce(account.balance, 0) <> coalesce(summed.amount, 0)`,
  "every commission is the sum of its transfers": `
    WITH summed AS (
      SELECT commission_id,
             sum(CASE WHEN debit_account_id LIKE 'house:%' THEN amount
                      WHEN credit_account_id LIKE 'house:%' THEN -amount
                      ELSE 0 END) AS amount
        FROM distribution_transfer
       WHERE commission_id IS NOT NULL
       GROUP BY commission_id)
    SELECT count(*)::int AS violations
      FROM summed FULL JOIN distribution_commission AS commission
        ON commission.id = summed.commission_id
     WHERE coalesce(commission.amount, 0) <> coalesce(summed.amount, 0)`,
  "every bonus for results is the sum of its transfers": `
    WITH summed AS (
      SELECT split_part(key, ':', 1) AS award_id,
             sum(CASE WHEN debit_account_id LIKE 'house:%' THEN amount
                      WHEN credit_account_id LIKE 'house:%' THEN -amount
                      ELSE 0 END) AS amount,
             sum(CASE code WHEN 'bonus_held' THEN amount WHEN 'bonus_unheld' THEN -amount
                           WHEN 'bonus_released' THEN -amount ELSE 0 END) AS held
        FROM distribution_transfer
       WHERE key LIKE 'awd\\_%'
       GROUP BY 1)
    SELECT count(*)::int AS violations
      FROM summed
      FULL JOIN (SELECT * FROM distribution_award WHERE kind = 'money') AS award
        ON award.id = summed.award_id
     WHERE (coalesce(award.amount, 0), coalesce(award.held, 0))
           <> (coalesce(summed.amount, 0), coalesce(summed.held, 0))`,
  "every statement goes on from the one before": `
    SELECT count(*)::int AS violations
      FROM distribution_statement AS statement
      LEFT JOIN distribution_statement AS previous ON previous.id = statement.previous_id
     WHERE statement.after_transfer_id <> coalesce(previous.through_transfer_id, 0)
        OR statement.opening <> coalesce(previous.closing - previous.drawn, 0)
        OR statement.closing <> statement.opening + statement.commissions + statement.clawbacks
             + statement.bonuses + statement.adjustments + statement.payouts
        OR statement.payable <> statement.drawn + statement.adjusted + statement.vat_added
             - statement.withheld - statement.fee`,
  "every statement states the sum of its movements": `
    SELECT count(*)::int AS violations
      FROM distribution_statement AS statement
     WHERE closing - opening <> (
       SELECT coalesce(sum(${SIGNED_AMOUNT}), 0)
         FROM distribution_transfer AS transfer
        WHERE transfer.distributor_id = statement.distributor_id
          AND transfer.currency_code = statement.currency_code
          AND transfer.id > statement.after_transfer_id
          AND transfer.id <= statement.through_transfer_id AND ${IS_STATED})`,
  "what is stated and paid out is what statements and payouts say": `
    WITH said AS (
      SELECT distributor_id, currency_code, 'stated' AS kind,
             sum(CASE WHEN status = 'void' THEN 0
                      ELSE coalesce(payable, drawn + adjusted) - in_payouts - returned END) AS amount
        FROM distribution_statement GROUP BY 1, 2
      UNION ALL
      SELECT distributor_id, currency_code, 'paying', sum(amount)
        FROM distribution_payout WHERE status IN ('pending', 'sending', 'sent') GROUP BY 1, 2)
    SELECT count(*)::int AS violations
      FROM said FULL JOIN (SELECT * FROM distribution_account WHERE kind IN ('stated', 'paying')) AS account
        ON account.distributor_id = said.distributor_id
       AND account.currency_code = said.currency_code AND account.kind = said.kind
     WHERE coalesce(said.amount, 0) <> coalesce(account.balance, 0)`,
  "every statement was paid what its payouts paid": `
    WITH paid AS (
      SELECT statement_id, coalesce(sum(amount) FILTER (WHERE status = 'paid'), 0) AS paid,
             coalesce(sum(amount) FILTER (
               WHERE status IN ('pending', 'sending', 'sent', 'paid')), 0) AS in_payouts,
             coalesce(sum(amount) FILTER (WHERE status IN ('failed', 'returned')), 0) AS returned
        FROM distribution_payout GROUP BY statement_id)
    SELECT count(*)::int AS violations
      FROM distribution_statement AS statement LEFT JOIN paid ON paid.statement_id = statement.id
     WHERE (statement.paid, statement.in_payouts, statement.returned)
           <> (coalesce(paid.paid, 0), coalesce(paid.in_payouts, 0), coalesce(paid.returned, 0))`,
  "every transfer is in the currency of both its accounts": `
    SELECT count(*)::int AS violations
      FROM distribution_transfer
     WHERE split_part(debit_account_id, ':', 3) <> currency_code
        OR split_part(credit_account_id, ':', 3) <> currency_code`,
}

/** Recomputes the ledger from its transfers and counts what disagrees. Reads everything: for a job or a merchant who asks, not for a request in a page. */
export async function checkLedger(
  manager: EntityManager
): Promise<LedgerReport> {
  const results: LedgerCheck[] = []
  for (const [name, sql] of Object.entries(checks)) {
    const [row]: { violations: number }[] = await manager.query(sql)
    results.push({ name, violations: row?.violations ?? 0 })
  }
  return {
    is_consistent: results.every((check) => check.violations === 0),
    checks: results,
  }
}
