import type { EntityManager } from "typeorm"
import { IS_STATED } from "../entities/transfer"
import type { StatedCode } from "../domain/movements"
import type { Statement } from "../entities"
import { SIGNED_AMOUNT } from "./stated-totals"

/** One movement of the balance that a statement states. */
export interface StatementLine {
  transfer_id: string
  code: StatedCode
  /** Minor units; below zero where it takes. */
  amount: string
  created_at: Date
  order_id: string | null
  order_display_id: number | null
  commission_id: string | null
  level: number | null
  rule: string | null
  rate_ppm: number | null
  adjustment_id: string | null
  /** Of an adjustment, or what a bonus is for. */
  reason: string | null
  actor_id: string | null
  award_id: string | null
  /** The payout that did not arrive, or was paid anew. */
  payout_id: string | null
}

export interface LinesPage {
  /** The transfer after which to go on. */
  after?: string
  limit: number
}

/**
 * The lines of a statement by the order in which they were booked, a page at a
 * time. Walks `distribution_transfer_stated_idx`. The key of a transfer begins
 * with the id of what it is of.
 */
export function statementLines(
  manager: EntityManager,
  statement: Pick<
    Statement,
    | "distributor_id"
    | "currency_code"
    | "after_transfer_id"
    | "through_transfer_id"
  >,
  { after, limit }: LinesPage
): Promise<StatementLine[]> {
  return manager.query(
    `SELECT line.id::text AS transfer_id, line.code, line.amount::text AS amount, line.created_at,
            line.order_id, attribution.display_id AS order_display_id, line.commission_id,
            commission.level, commission.rule, commission.rate_ppm,
            adjustment.id AS adjustment_id, coalesce(adjustment.reason, award.title) AS reason,
            adjustment.actor_id, award.id AS award_id,
            payout.id AS payout_id
       FROM (SELECT id, key, code, order_id, commission_id, created_at,
                    ${SIGNED_AMOUNT} AS amount
               FROM distribution_transfer
              WHERE distributor_id = $1 AND currency_code = $2
                AND id > greatest($3::bigint, $5::bigint) AND id <= $4 AND ${IS_STATED}
              ORDER BY id LIMIT $6) AS line
       LEFT JOIN distribution_commission AS commission ON commission.id = line.commission_id
       LEFT JOIN distribution_attribution AS attribution
         ON attribution.id = commission.attribution_id
       LEFT JOIN distribution_adjustment AS adjustment
         ON adjustment.id = split_part(line.key, ':', 1)
       LEFT JOIN distribution_award AS award ON award.id = split_part(line.key, ':', 1)
       LEFT JOIN distribution_payout AS payout ON payout.id = split_part(line.key, ':', 1)
      ORDER BY line.id`,
    [
      statement.distributor_id,
      statement.currency_code,
      statement.after_transfer_id,
      statement.through_transfer_id,
      after ?? "0",
      limit,
    ]
  )
}
