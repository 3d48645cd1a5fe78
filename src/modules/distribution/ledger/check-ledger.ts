import type { EntityManager } from "typeorm"

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
