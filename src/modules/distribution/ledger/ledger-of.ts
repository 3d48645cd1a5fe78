import type { EntityManager } from "typeorm"
import type { MovementCode, OwnAccountKind } from "../domain/movements"
import { accountId } from "./account-id"

/** One movement of an account, with what the account held after it. */
export interface LedgerEntry {
  transfer_id: string
  code: MovementCode
  /** Minor units; below zero where it left the account. */
  amount: string
  /** Minor units. */
  balance: string
  created_at: Date
  order_id: string | null
  commission_id: string | null
  /** The id of what it is of: a commission, statement, adjustment or payout. */
  source_id: string
  /** The reason of an adjustment. */
  reason: string | null
}

export interface LedgerQuestion {
  distributorId: string
  currency: string
  kind: OwnAccountKind
  /** Only these movements; all, when left out. */
  codes?: readonly MovementCode[] | null
  from?: Date | null
  until?: Date | null
  /** The transfer before which to go on, to the past. */
  before?: string | null
  limit: number
}

/**
 * The movements of one account, the newest first, a page at a time, each with the
 * balance after it. Reads the transfers of one distributor by
 * `distribution_transfer_distributor_idx`.
 */
export function ledgerOf(
  manager: EntityManager,
  question: LedgerQuestion
): Promise<LedgerEntry[]> {
  const { distributorId, currency, kind } = question
  return manager.query(
    `WITH entry AS (
       SELECT id, key, code, order_id, commission_id, created_at,
              CASE WHEN credit_account_id = $2 THEN amount ELSE -amount END AS amount
         FROM distribution_transfer
        WHERE distributor_id = $1 AND (credit_account_id = $2 OR debit_account_id = $2)
     ), balanced AS (
       SELECT entry.*, sum(amount) OVER (ORDER BY id) AS balance FROM entry)
     SELECT balanced.id::text AS transfer_id, code, balanced.amount::text AS amount,
            balance::text AS balance, balanced.created_at, order_id, commission_id,
            split_part(key, ':', 1) AS source_id, adjustment.reason
       FROM balanced
       LEFT JOIN distribution_adjustment AS adjustment
         ON adjustment.id = split_part(key, ':', 1)
      WHERE ($3::text[] IS NULL OR code = ANY($3))
        AND ($4::timestamptz IS NULL OR balanced.created_at >= $4)
        AND ($5::timestamptz IS NULL OR balanced.created_at < $5)
        AND ($6::bigint IS NULL OR balanced.id < $6)
      ORDER BY balanced.id DESC LIMIT $7`,
    [
      distributorId,
      accountId(kind, distributorId, currency),
      question.codes ?? null,
      question.from ?? null,
      question.until ?? null,
      question.before ?? null,
      question.limit,
    ]
  )
}
