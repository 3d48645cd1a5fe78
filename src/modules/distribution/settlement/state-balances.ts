import type { EntityManager } from "typeorm"
import { IS_STATED } from "../entities/transfer"
import { POST_NEW } from "../ledger/posting"
import { SETTLEMENT_EVENTS } from "./events"
import { NOTICE_SIZE } from "./record-notices"
import type { SettlementSettings } from "./settlement-settings"
import { CAME_BACK, totalOf } from "./stated-totals"

/** Available balances that are locked for the rest of the transaction. */
export interface LockedBalances {
  /** Their accounts; as text it is an array as PostgreSQL writes it, only passed on. */
  accountIds: string | readonly string[]
  /** All of them are of distributors after this one … */
  after: string
  /** … and up to this one, by id. */
  last: string
}

export interface Cut {
  /** Null when it is made on request. */
  periodId: string | null
  /** What was booked from here on is left to the next statement. */
  endsAt: Date
  /** The moment it is made. */
  now: Date
}

/** The statements that were made. */
export interface MadeStatements {
  count: number
  /** The last one's; null when none was. */
  lastId: string | null
}

/**
 * Makes the next statement of each balance that moved or can be drawn from, and
 * draws what is to be paid. Within the caller's transaction, which has locked the
 * balances before, so that no movement can come between two statements: within
 * one account the ids of transfers rise in the order in which they are committed.
 *
 * Nothing is drawn below the minimum or that the fee would take, and never more
 * than the balance holds now: what was clawed back since the cut-off is not paid.
 * Money of payouts that did not arrive is drawn first, as money that was taxed.
 */
export async function stateBalances(
  manager: EntityManager,
  {
    balances,
    cut,
    settings,
  }: { balances: LockedBalances; cut: Cut; settings: SettlementSettings }
): Promise<MadeStatements> {
  const [made]: { count: number; last_id: string | null }[] =
    await manager.query(STATE, [
      balances.accountIds,
      cut.endsAt,
      settings.net_days,
      settings.minimums,
      cut.periodId,
      settings.auto_issue,
      settings.time_zone,
      cut.now,
      settings.review_days,
      SETTLEMENT_EVENTS.STATEMENT_ISSUED,
      balances.after,
      balances.last,
      settings.fees,
    ])
  return { count: made?.count ?? 0, lastId: made?.last_id ?? null }
}

/**
 * The balances with the terms of their tiers, minor units by currency. The
 * distributors are said once more as a stretch, which finds them and their
 * accounts without looking each up.
 */
const DUE = `
  SELECT account.distributor_id, account.currency_code, account.balance,
         coalesce((tier.settlement ->> 'net_days')::int, $3) AS net_days,
         coalesce((tier.settlement -> 'minimums' ->> account.currency_code)::bigint,
                  ($4::jsonb ->> account.currency_code)::bigint, 0) AS minimum,
         coalesce(($13::jsonb ->> account.currency_code)::bigint, 0) AS fee
    FROM unnest($1::text[]) AS locked (account_id)
    JOIN distribution_account AS account
      ON account.id = locked.account_id AND account.kind = 'available'
     AND account.distributor_id > $11 AND account.distributor_id <= $12
    JOIN distribution_distributor AS distributor ON distributor.id = account.distributor_id
     AND distributor.id > $11 AND distributor.id <= $12
    JOIN distribution_tier AS tier ON tier.id = distributor.tier_id`

/**
 * From where to where each statement goes. Walks
 * `distribution_statement_distributor_idx` and `distribution_transfer_stated_idx`
 * from their ends.
 */
const STRETCH = `
  SELECT due.*, previous.id AS previous_id, previous.ends_at AS starts_at,
         coalesce(previous.through_transfer_id, 0) AS after_id,
         coalesce(previous.closing - previous.drawn, 0) AS opening,
         coalesce(previous.taxed_left, 0) AS opening_taxed,
         coalesce(latest.id, previous.through_transfer_id, 0) AS through_id
    FROM due
    LEFT JOIN LATERAL (
      SELECT id, ends_at, through_transfer_id, closing, drawn, taxed_left
        FROM distribution_statement AS statement
       WHERE statement.distributor_id = due.distributor_id
         AND statement.currency_code = due.currency_code
       ORDER BY number DESC LIMIT 1) AS previous ON true
    LEFT JOIN LATERAL (
      SELECT id FROM distribution_transfer AS transfer
       WHERE transfer.distributor_id = due.distributor_id
         AND transfer.currency_code = due.currency_code
         AND transfer.id > coalesce(previous.through_transfer_id, 0)
         AND transfer.created_at < $2 AND ${IS_STATED}
       ORDER BY id DESC LIMIT 1) AS latest ON true
   WHERE previous.ends_at IS NULL OR previous.ends_at < $2`

const SUMMED = `
  SELECT stretch.*, totals.*
    FROM stretch CROSS JOIN LATERAL (
      SELECT ${totalOf("commissions")} AS commissions, ${totalOf("clawbacks")} AS clawbacks,
             ${totalOf("bonuses")} AS bonuses, ${totalOf("adjustments")} AS adjustments,
             ${totalOf("payouts")} AS payouts, ${CAME_BACK} AS came_back
        FROM distribution_transfer AS transfer
       WHERE transfer.distributor_id = stretch.distributor_id
         AND transfer.currency_code = stretch.currency_code
         AND transfer.id > stretch.after_id AND transfer.id <= stretch.through_id
         AND ${IS_STATED}) AS totals`

/** What statements that became void meanwhile had drawn of taxed money. */
const VOIDED_TAXED = `
  CASE WHEN payouts = came_back THEN 0 ELSE (
    SELECT coalesce(sum(least(voided.drawn_taxed, transfer.amount)), 0)::bigint
      FROM distribution_transfer AS transfer
      JOIN distribution_statement AS voided
        ON voided.id = left(transfer.key, -length(':returned'))
     WHERE transfer.distributor_id = summed.distributor_id
       AND transfer.currency_code = summed.currency_code
       AND transfer.id > summed.after_id AND transfer.id <= summed.through_id
       AND transfer.code = 'statement_returned') END`

const CLOSED = `
  SELECT summed.*, opening + commissions + clawbacks + bonuses + adjustments + payouts AS closing,
         opening_taxed + came_back + ${VOIDED_TAXED} AS taxed
    FROM summed`

/** Below zero by what was paid anew after the cut-off: it is in the balance no more, and nothing to draw as taxed. */
const PAID_ANEW_SINCE = `(
  SELECT least(${CAME_BACK}, 0)
    FROM distribution_transfer AS transfer
   WHERE transfer.distributor_id = closed.distributor_id
     AND transfer.currency_code = closed.currency_code
     AND transfer.id > closed.through_id AND ${IS_STATED})`

const DECIDED = `
  SELECT closed.*, drawn,
         CASE WHEN taxed > 0 THEN greatest(least(drawn, taxed + ${PAID_ANEW_SINCE}), 0)
              ELSE 0 END AS drawn_taxed
    FROM closed
   CROSS JOIN LATERAL (
     SELECT CASE WHEN least(closing, balance) > fee AND least(closing, balance) >= minimum
                 THEN least(closing, balance) ELSE 0 END AS drawn) AS draw`

const MADE = `
  INSERT INTO distribution_statement
    (id, number, period_id, distributor_id, currency_code, previous_id, status, starts_at, ends_at,
     after_transfer_id, through_transfer_id, opening, commissions, clawbacks, bonuses, adjustments,
     payouts, closing, drawn, drawn_taxed, taxed_left, due_at, issued_at, review_until, created_at, updated_at)
  SELECT 'stmt_' || lpad((base + place)::text, 12, '0'), base + place, $5,
         distributor_id, currency_code, previous_id,
         CASE WHEN drawn = 0 THEN 'carried' WHEN $6 THEN 'in_review' ELSE 'draft' END,
         starts_at, $2, after_id, through_id, opening, commissions, clawbacks, bonuses,
         adjustments, payouts, closing, drawn, drawn_taxed, taxed - drawn_taxed,
         ($2 AT TIME ZONE $7::text + make_interval(days => net_days)) AT TIME ZONE $7::text,
         CASE WHEN $6 THEN $8::timestamptz END,
         CASE WHEN $6 THEN $8::timestamptz + make_interval(days => $9) END, $8, $8
    FROM stated CROSS JOIN numbered
  RETURNING id, distributor_id, currency_code, status, drawn`

/** The draws of the statements, in the columns that posting takes. */
const INTENDED = `
  SELECT id || ':drawn' AS key, 'statement_drawn' AS code,
         distributor_id || ':available:' || currency_code AS debit_account_id,
         distributor_id || ':stated:' || currency_code AS credit_account_id,
         drawn AS amount, currency_code, distributor_id,
         NULL::text AS order_id, NULL::text AS commission_id
    FROM made WHERE drawn > 0`

const STATE = `
  WITH due AS (${DUE}), stretch AS (${STRETCH}), summed AS (${SUMMED}),
       closed AS (${CLOSED}), decided AS (${DECIDED}),
  stated AS (
    SELECT decided.*, row_number() OVER (ORDER BY distributor_id, currency_code) AS place
      FROM decided WHERE through_id > after_id OR drawn > 0
  ), numbered AS (
    UPDATE distribution_counter
       SET value = value + (SELECT count(*) FROM stated)
     WHERE name = 'statement'
    RETURNING value - (SELECT count(*) FROM stated) AS base
  ), made AS (${MADE}), intended AS (${INTENDED}), ${POST_NEW},
  noticed AS (
    INSERT INTO distribution_notice (event, subject_ids)
    SELECT $10, array_agg(id ORDER BY place)
      FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place
              FROM made WHERE status = 'in_review') AS issued
     GROUP BY place / ${NOTICE_SIZE} ORDER BY place / ${NOTICE_SIZE}
  )
  SELECT count(*)::int AS count, max(id) AS last_id FROM made`
