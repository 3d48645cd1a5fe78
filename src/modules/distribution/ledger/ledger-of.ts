import type { EntityManager } from "typeorm"
import type { MovementCode, OwnAccountKind } from "../domain/movements"
import { accountId } from "./account-id"
import type { PayoutStatus, StatementStatus } from "../domain/states"
import type { AdjustmentKind } from "../settlement/adjustment-kinds"

/** One movement of an account, with what the account held after it and what it is of. */
export interface LedgerEntry {
  transfer_id: string
  code: MovementCode
  /** Minor units; below zero where it left the account. */
  amount: string
  /** Minor units. */
  balance: string
  created_at: Date
  order_id: string | null
  order_display_id: number | null
  statement_id: string | null
  statement_number: string | null
  statement_status: StatementStatus | null
  /** Whether the statement went out to its distributor. */
  is_statement_out: boolean
  payout_id: string | null
  payout_status: PayoutStatus | null
  adjustment_id: string | null
  adjustment_kind: AdjustmentKind | null
  /** Of an adjustment, or what a bonus is for. */
  reason: string | null
  award_id: string | null
  actor_id: string | null
  actor_type: string | null
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
  /** What the account held before that transfer, for those who know it: spares summing what is newer. */
  balanceBefore?: string | null
  limit: number
}

const SIGNED = "CASE WHEN credit_account_id = $2 THEN amount ELSE -amount END"

const OF_ACCOUNT =
  "distributor_id = $1 AND (credit_account_id = $2 OR debit_account_id = $2)"

/** A transfer's key begins with the id of what it is of. */
const WHAT_IT_IS_OF = `
       LEFT JOIN distribution_attribution AS attribution ON attribution.order_id = page.order_id
       LEFT JOIN distribution_adjustment AS adjustment
         ON adjustment.id = split_part(page.key, ':', 1)
       LEFT JOIN distribution_award AS award ON award.id = split_part(page.key, ':', 1)
       LEFT JOIN distribution_payout AS payout ON payout.id = split_part(page.key, ':', 1)
       LEFT JOIN distribution_statement AS statement
         ON statement.id = coalesce(payout.statement_id, adjustment.statement_id,
                                    split_part(page.key, ':', 1))`

/**
 * The movements of one account, the newest first, a page at a time, each with the
 * balance after it. Walks `distribution_transfer_distributor_idx` from its end.
 * Within one account the ids of transfers rise in the order in which they are
 * committed, so that what is older than a movement never changes.
 */
export async function ledgerOf(
  manager: EntityManager,
  question: LedgerQuestion
): Promise<LedgerEntry[]> {
  const page = await movementsOf(manager, question)
  const balances = await balancesAfter(manager, question, page)
  return page.map((movement) => ({
    ...movement,
    balance: balances.get(movement.transfer_id)!,
  }))
}

type Movement = Omit<LedgerEntry, "balance">

/** What the movements are of is looked up for the page alone. */
function movementsOf(
  manager: EntityManager,
  question: LedgerQuestion
): Promise<Movement[]> {
  return manager.query(
    `SELECT page.id::text AS transfer_id, page.code, page.amount::text AS amount, page.created_at,
            page.order_id, attribution.display_id AS order_display_id,
            statement.id AS statement_id, statement.number::text AS statement_number,
            statement.status AS statement_status,
            statement.status IS NOT NULL AND statement.status <> 'draft'
              AND (statement.status <> 'void' OR statement.issued_at IS NOT NULL)
              AS is_statement_out,
            payout.id AS payout_id, payout.status AS payout_status,
            adjustment.id AS adjustment_id, adjustment.kind AS adjustment_kind,
            coalesce(adjustment.reason, award.title) AS reason, award.id AS award_id,
            adjustment.actor_id, adjustment.actor_type
       FROM (SELECT id, key, code, order_id, created_at, ${SIGNED} AS amount
               FROM distribution_transfer
              WHERE ${OF_ACCOUNT}
                AND ($3::text[] IS NULL OR code = ANY($3))
                AND ($4::timestamptz IS NULL OR created_at >= $4)
                AND ($5::timestamptz IS NULL OR created_at < $5)
                AND ($6::bigint IS NULL OR id < $6)
              ORDER BY id DESC LIMIT $7) AS page
       ${WHAT_IT_IS_OF}
      ORDER BY page.id DESC`,
    [
      question.distributorId,
      accountOf(question),
      question.codes ?? null,
      question.from ?? null,
      question.until ?? null,
      question.before ?? null,
      question.limit,
    ]
  )
}

/**
 * The balances after the movements of a page, by transfer: the balance now less
 * what moved since. A statement of its own, because PostgreSQL plans it well only
 * when it knows how little is newer; the page does not change meanwhile.
 */
async function balancesAfter(
  manager: EntityManager,
  question: LedgerQuestion,
  page: readonly Movement[]
): Promise<Map<string, string>> {
  const [newest, oldest] = [page[0], page.at(-1)]
  if (!newest || !oldest) {
    return new Map()
  }
  const { before, balanceBefore } = question
  const rows: { id: string; balance: string }[] = await manager.query(
    `WITH top AS (
       SELECT coalesce($5::numeric, (SELECT balance FROM distribution_account WHERE id = $2))
              - coalesce(sum(${SIGNED}), 0) AS balance
         FROM distribution_transfer
        WHERE ${OF_ACCOUNT} AND id > $4 AND ($6::bigint IS NULL OR id < $6)
     ), movement AS (
       SELECT id, ${SIGNED} AS amount
         FROM distribution_transfer WHERE ${OF_ACCOUNT} AND id BETWEEN $3 AND $4)
     SELECT movement.id::text AS id,
            (top.balance + amount - sum(amount) OVER (ORDER BY movement.id DESC))::text AS balance
       FROM movement, top`,
    [
      question.distributorId,
      accountOf(question),
      oldest.transfer_id,
      newest.transfer_id,
      balanceBefore ?? null,
      balanceBefore ? before : null,
    ]
  )
  return new Map(rows.map(({ id, balance }) => [id, balance]))
}

function accountOf({ kind, distributorId, currency }: LedgerQuestion): string {
  return accountId(kind, distributorId, currency)
}
