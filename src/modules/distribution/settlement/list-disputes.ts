import type { EntityManager } from "typeorm"
import type { StatedCode } from "../domain/movements"
import type { DisputeStatus, StatementStatus } from "../domain/states"
import { SIGNED_AMOUNT } from "./stated-totals"

/** A dispute with the statement and the line that it is about. */
export interface ListedDispute {
  id: string
  status: DisputeStatus
  message: string
  answer: string | null
  answered_by: string | null
  answered_at: Date | null
  created_at: Date
  /** Minor units; what was booked because of it. */
  adjusted: string | null
  statement_id: string
  statement_number: string
  statement_status: StatementStatus
  distributor_id: string
  currency_code: string
  transfer_id: string | null
  line_code: StatedCode | null
  /** Minor units; below zero where it takes. */
  line_amount: string | null
  order_id: string | null
  order_display_id: number | null
}

export interface DisputesPage {
  ids?: readonly string[]
  statementIds?: readonly string[]
  distributorIds?: readonly string[]
  statuses?: readonly DisputeStatus[]
  skip?: number
  /** All of them, when left out. */
  take?: number | null
}

const MATCHING = `
  FROM distribution_statement_dispute AS dispute
  JOIN distribution_statement AS statement ON statement.id = dispute.statement_id
 WHERE ($1::text[] IS NULL OR dispute.id = ANY($1))
   AND ($2::text[] IS NULL OR dispute.statement_id = ANY($2))
   AND ($3::text[] IS NULL OR statement.distributor_id = ANY($3))
   AND ($4::text[] IS NULL OR dispute.status = ANY($4))`

/** Those to be answered first, and of those the oldest; then the newest. */
const IN_TURN = `status <> 'open', CASE WHEN status = 'open' THEN created_at END, created_at DESC, id`

const MATCHED = `
  SELECT dispute.id, dispute.status, dispute.message, dispute.answer, dispute.answered_by,
         dispute.answered_at, dispute.created_at, dispute.transfer_id::text AS transfer_id, dispute.adjustment_id,
         statement.id AS statement_id, statement.number::text AS statement_number,
         statement.status AS statement_status, statement.distributor_id, statement.currency_code
  ${MATCHING}`

const LISTED = `
  SELECT listed.*, transfer.code AS line_code,
         transfer.amount::text AS line_amount, transfer.order_id,
         attribution.display_id AS order_display_id, adjustment.amount::text AS adjusted
    FROM (SELECT * FROM matched ORDER BY ${IN_TURN} LIMIT $6 OFFSET $5) AS listed
    LEFT JOIN LATERAL (SELECT code, order_id, ${SIGNED_AMOUNT} AS amount
                         FROM distribution_transfer
                        WHERE id = listed.transfer_id::bigint) AS transfer ON true
    LEFT JOIN distribution_attribution AS attribution ON attribution.order_id = transfer.order_id
    LEFT JOIN distribution_adjustment AS adjustment ON adjustment.id = listed.adjustment_id`

/** Disputes with what they are about, and how many there are; those to be answered first. */
export async function listDisputes(
  manager: EntityManager,
  page: DisputesPage
): Promise<[ListedDispute[], number]> {
  const { ids, statementIds, distributorIds, statuses } = page
  const filters = [ids, statementIds, distributorIds, statuses].map(
    (filter) => filter ?? null
  )
  const rows: ListedDispute[] = await manager.query(
    `WITH matched AS (${MATCHED}), shown AS (${LISTED})
     SELECT * FROM shown ORDER BY ${IN_TURN}`,
    [...filters, page.skip ?? 0, page.take ?? null]
  )
  const [{ count }]: [{ count: number }] = await manager.query(
    `SELECT count(*)::int AS count ${MATCHING}`,
    filters
  )
  return [rows, count]
}
