import type { EntityManager } from "typeorm"
import { invalid } from "../errors"

/** A statement to be paid, or a part of it, to the distributor's default method or another of its own. */
export interface WantedPayout {
  statementId: string
  /** Minor units; all that is open, when left out. */
  amountMinor?: bigint | null
  methodId?: string | null
}

export interface WantedPayouts {
  /** What is to be paid; every approved statement that is due, when left out. */
  payouts?: readonly WantedPayout[]
  /** Of these currencies only. */
  currencies?: readonly string[] | null
  now: Date
}

/** Why a statement cannot be paid, in words. */
export const hindrances = {
  unknown: "there is no such statement",
  not_approved: "the statement is not approved",
  nothing_open: "nothing of it is open",
  too_much: "less of it is open",
  inactive: "the distributor is not active",
  no_method: "the distributor has no payout method",
  cooling_off: "the payout method was changed a short time ago",
} as const

export type PayoutHindrance = keyof typeof hindrances

/** A statement that can be paid, with how much of it and to what. */
export interface Payable {
  statement_id: string
  distributor_id: string
  currency_code: string
  /** Minor units. */
  amount: string
  method_id: string
  provider_id: string
}

export interface LeftOut {
  statementId: string
  why: PayoutHindrance
  /** Its number and distributor; null when there is no such statement. */
  number: string | null
  distributorId: string | null
  /** From when on its method can be paid to, where that is why; ISO date-time. */
  usableFrom: string | null
}

export interface SortedOut {
  payable: Payable[]
  /** Statements that cannot be paid, with why. */
  left: LeftOut[]
}

interface Row {
  statement_id: string
  number: string
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

/** The statements in question, locked in id order. Walks `distribution_statement_status_idx`. */
export async function lockWanted(
  manager: EntityManager,
  wanted: WantedPayouts
): Promise<string[]> {
  const [statement, parameters] = selectWanted(wanted)
  return idsOf(manager.query(`${statement} FOR NO KEY UPDATE`, parameters))
}

/** The same for those who only look. */
export async function seeWanted(
  manager: EntityManager,
  wanted: WantedPayouts
): Promise<string[]> {
  return idsOf(manager.query(...selectWanted(wanted)))
}

const IS_DUE = `status IN ('approved', 'returned') AND due_at <= $1::timestamptz
  AND in_payouts + returned < payable`

function selectWanted({
  payouts,
  currencies,
  now,
}: WantedPayouts): [string, unknown[]] {
  const [isAsked, asked] = payouts
    ? ["id = ANY($1::text[])", namedOnce(payouts)]
    : [IS_DUE, now]
  return [
    `SELECT id FROM distribution_statement
      WHERE ${isAsked} AND ($2::text[] IS NULL OR currency_code = ANY($2))
      ORDER BY id`,
    [asked, currencies ?? null],
  ]
}

function namedOnce(payouts: readonly WantedPayout[]): string[] {
  const ids = payouts.map(({ statementId }) => statementId)
  if (new Set(ids).size < ids.length) {
    throw invalid("Name each statement once in a batch")
  }
  return ids
}

async function idsOf(read: Promise<{ id: string }[]>): Promise<string[]> {
  return (await read).map(({ id }) => id)
}

/** Which of these statements can be paid, and why the others cannot. */
export async function sortOut(
  manager: EntityManager,
  statementIds: readonly string[],
  wanted: WantedPayouts
): Promise<SortedOut> {
  const rows = await rowsOf(manager, statementIds, wanted.payouts ?? [])
  const payable: Payable[] = []
  const left = missing(wanted, rows)
  for (const row of rows) {
    const why = hindranceOf(row, wanted.now)
    if (why) {
      left.push(leftOut(row, why))
    } else {
      payable.push(toPay(row))
    }
  }
  return { payable, left }
}

async function rowsOf(
  manager: EntityManager,
  statementIds: readonly string[],
  wanted: readonly WantedPayout[]
): Promise<Row[]> {
  return manager.query(
    `SELECT statement.id AS statement_id, statement.number::text AS number,
            statement.distributor_id, statement.currency_code, statement.status,
            distributor.status AS distributor_status, wanted.amount::text AS amount,
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
  { payouts = [] }: WantedPayouts,
  rows: readonly Row[]
): LeftOut[] {
  const known = new Set(rows.map(({ statement_id }) => statement_id))
  return payouts
    .filter(({ statementId }) => !known.has(statementId))
    .map(({ statementId }) => ({
      statementId,
      why: "unknown",
      number: null,
      distributorId: null,
      usableFrom: null,
    }))
}

function hindranceOf(row: Row, now: Date): PayoutHindrance | null {
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

function leftOut(row: Row, why: PayoutHindrance): LeftOut {
  return {
    statementId: row.statement_id,
    why,
    number: row.number,
    distributorId: row.distributor_id,
    usableFrom:
      why === "cooling_off" ? (row.usable_from?.toISOString() ?? null) : null,
  }
}

/** Only of a row that nothing hinders, which has a method. */
function toPay(row: Row): Payable {
  return {
    statement_id: row.statement_id,
    distributor_id: row.distributor_id,
    currency_code: row.currency_code,
    amount: row.amount ?? row.open,
    method_id: row.method_id!,
    provider_id: row.provider_id!,
  }
}
