import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { PayoutBatch } from "../entities"
import { newEntityId } from "../entity-id"
import { invalid, notAllowed } from "../errors"
import { postTransfers } from "../ledger/post-transfers"
import { takeNumber } from "../settlement/take-number"

/** A statement to be paid, or a part of it, to the distributor's default method or another of its own. */
export interface WantedPayout {
  statementId: string
  /** Minor units; all that is open, when left out. */
  amountMinor?: bigint | null
  methodId?: string | null
}

export interface NewBatch {
  /** What is to be paid; every approved statement that is due, when left out. */
  payouts?: readonly WantedPayout[]
  /** Of these currencies only. */
  currencies?: readonly string[] | null
  actor: Actor
  now: Date
}

/** Why a statement cannot be paid; the words are the border's. */
export type PayoutHindrance =
  | "unknown"
  | "not_approved"
  | "nothing_open"
  | "too_much"
  | "inactive"
  | "no_method"
  | "cooling_off"

export interface CreatedBatch {
  batch: PayoutBatch
  payoutIds: string[]
  /** Statements that were left out, with why. */
  left: { statementId: string; why: PayoutHindrance }[]
}

interface PayableRow {
  statement_id: string
  distributor_id: string
  currency_code: string
  amount: string | null
  open: string
  status: string
  distributor_status: string
  method_id: string | null
  provider_id: string | null
  usable_from: Date | null
}

/**
 * Makes a batch of payouts and holds their money, before any provider hears of
 * it. What hinders one statement is told and stops no other; a batch of nothing
 * is refused.
 */
export async function createBatch(
  dataSource: DataSource,
  wanted: NewBatch
): Promise<CreatedBatch> {
  return dataSource.transaction(async (manager) => {
    const statementIds = await lockPayable(manager, wanted)
    const rows = await payableRows(manager, statementIds, wanted.payouts ?? [])
    const left = missing(wanted, rows)
    const payable: PayableRow[] = []
    for (const row of rows) {
      const why = hindranceOf(row, wanted.now)
      if (why) {
        left.push({ statementId: row.statement_id, why })
      } else {
        payable.push(row)
      }
    }
    if (payable.length === 0) {
      throw notAllowed(nothingToPay(left))
    }
    const batch = await insertBatch(manager, wanted)
    const payoutIds = await insertPayouts(manager, batch.id, payable)
    await recordAudit(manager, {
      actor: wanted.actor,
      action: "payout_batch.created",
      subject: { type: "payout_batch", id: batch.id },
      detail: { payouts: payoutIds.length },
    })
    return { batch, payoutIds, left }
  })
}

const inWords: Record<PayoutHindrance, string> = {
  unknown: "there is no such statement",
  not_approved: "the statement is not approved",
  nothing_open: "nothing of it is open",
  too_much: "less of it is open",
  inactive: "the distributor is not active",
  no_method: "the distributor has no payout method",
  cooling_off: "the payout method was changed a short time ago",
}

function nothingToPay(left: CreatedBatch["left"]): string {
  const [first] = left
  return first
    ? `Nothing can be paid: ${inWords[first.why]}${left.length > 1 ? `, and ${left.length - 1} more are left out` : ""}`
    : "No approved statement is due; approve some, or wait until they are due"
}

/** The statements in question, locked in id order. Walks `distribution_statement_status_idx`. */
async function lockPayable(
  manager: EntityManager,
  { payouts, currencies, now }: NewBatch
): Promise<string[]> {
  const [isAsked, asked] = payouts
    ? ["id = ANY($1::text[])", namedOnce(payouts)]
    : [IS_DUE, now]
  const rows: { id: string }[] = await manager.query(
    `SELECT id FROM distribution_statement
      WHERE ${isAsked} AND ($2::text[] IS NULL OR currency_code = ANY($2))
      ORDER BY id FOR NO KEY UPDATE`,
    [asked, currencies ?? null]
  )
  return rows.map(({ id }) => id)
}

const IS_DUE = `status IN ('approved', 'returned') AND due_at <= $1::timestamptz
  AND in_payouts + returned < payable`

function namedOnce(payouts: readonly WantedPayout[]): string[] {
  const ids = payouts.map(({ statementId }) => statementId)
  if (new Set(ids).size < ids.length) {
    throw invalid("Name each statement once in a batch")
  }
  return ids
}

async function payableRows(
  manager: EntityManager,
  statementIds: readonly string[],
  wanted: readonly WantedPayout[]
): Promise<PayableRow[]> {
  return manager.query(
    `SELECT statement.id AS statement_id, statement.distributor_id, statement.currency_code,
            statement.status, distributor.status AS distributor_status,
            wanted.amount::text AS amount,
            (coalesce(statement.payable, 0) - statement.in_payouts - statement.returned)::text
              AS open,
            method.id AS method_id, method.provider_id, method.usable_from
       FROM distribution_statement AS statement
       JOIN distribution_distributor AS distributor
         ON distributor.id = statement.distributor_id
       LEFT JOIN unnest($2::text[], $3::bigint[], $4::text[])
                   AS wanted (statement_id, amount, method_id)
         ON wanted.statement_id = statement.id
       LEFT JOIN distribution_payout_method AS method
         ON method.distributor_id = statement.distributor_id AND method.removed_at IS NULL
        AND (method.id = wanted.method_id OR (wanted.method_id IS NULL AND method.is_default))
      WHERE statement.id = ANY($1::text[])
      ORDER BY statement.id`,
    [
      statementIds,
      wanted.map(({ statementId }) => statementId),
      wanted.map(({ amountMinor }) => amountMinor?.toString() ?? null),
      wanted.map(({ methodId }) => methodId ?? null),
    ]
  )
}

function missing(
  { payouts = [] }: NewBatch,
  rows: readonly PayableRow[]
): CreatedBatch["left"] {
  const known = new Set(rows.map(({ statement_id }) => statement_id))
  return payouts
    .filter(({ statementId }) => !known.has(statementId))
    .map(({ statementId }) => ({ statementId, why: "unknown" }))
}

function hindranceOf(row: PayableRow, now: Date): PayoutHindrance | null {
  if (row.status !== "approved" && row.status !== "returned") {
    return row.status === "paid" ? "nothing_open" : "not_approved"
  }
  if (BigInt(row.open) <= 0n) {
    return "nothing_open"
  }
  if (row.amount !== null && !isWithin(BigInt(row.amount), BigInt(row.open))) {
    return "too_much"
  }
  if (row.distributor_status !== "active") {
    return "inactive"
  }
  if (!row.method_id || !row.usable_from) {
    return "no_method"
  }
  return row.usable_from > now ? "cooling_off" : null
}

function isWithin(amount: bigint, open: bigint): boolean {
  return amount > 0n && amount <= open
}

async function insertBatch(
  manager: EntityManager,
  { actor, now }: NewBatch
): Promise<PayoutBatch> {
  const id = newEntityId("pb")
  await manager.insert(PayoutBatch, {
    id,
    number: await takeNumber(manager, "payout_batch"),
    created_by: actor.id,
    created_at: now,
  })
  return manager.findOneByOrFail(PayoutBatch, { id })
}

async function insertPayouts(
  manager: EntityManager,
  batchId: string,
  rows: readonly PayableRow[]
): Promise<string[]> {
  const payouts = rows.map((row) => ({
    ...row,
    id: newEntityId("pay"),
    amount: row.amount ?? row.open,
  }))
  await manager.query(
    `WITH inserted AS (
       INSERT INTO distribution_payout
         (id, batch_id, statement_id, distributor_id, method_id, provider_id, currency_code,
          amount, transfer_count)
       SELECT id, $2, statement_id, distributor_id, method_id, provider_id, currency_code,
              amount, 1
         FROM jsonb_to_recordset($1::jsonb)
                AS new (id text, statement_id text, distributor_id text, method_id text,
                        provider_id text, currency_code text, amount bigint)
       RETURNING statement_id, amount)
     UPDATE distribution_statement AS statement
        SET in_payouts = in_payouts + inserted.amount, updated_at = now()
       FROM inserted WHERE statement.id = inserted.statement_id`,
    [JSON.stringify(payouts), batchId]
  )
  await postTransfers(
    manager,
    payouts.map(({ id, distributor_id, currency_code, amount }) => ({
      key: `${id}:0`,
      code: "payout_started" as const,
      distributorId: distributor_id,
      currency: currency_code,
      amountMinor: BigInt(amount),
      orderId: null,
      commissionId: null,
    }))
  )
  return payouts.map(({ id }) => id)
}
