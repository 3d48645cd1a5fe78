import { type DataSource, type EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { MovementCode } from "../domain/movements"
import { Account, Adjustment, Distributor } from "../entities"
import { newEntityId } from "../entity-id"
import { duplicate, invalid, notAllowed, notFound } from "../errors"
import { accountId } from "../ledger/account-id"
import { lockAccounts } from "../ledger/lock-accounts"
import { postTransfers } from "../ledger/post-transfers"
import type { AdjustmentKind } from "./adjustment-kinds"
import { SETTLEMENT_EVENTS } from "./events"
import { lockStatement } from "./lock-statement"
import { recordNotices } from "./record-notices"

export interface NewAdjustment {
  distributorId: string
  currency: string
  kind: AdjustmentKind
  /** Minor units; below zero where it takes. */
  amountMinor: bigint
  reason: string
  /** A statement under review that it is to change, instead of the balance. */
  statementId?: string | null
  /** What it takes back. */
  reversesId?: string | null
  /** The same key twice books once. */
  requestKey?: string | null
  actor: Actor
}

const LONGEST_REASON = 500

/**
 * Books money by hand. A bonus only gives, a clawback only takes, and only a
 * clawback or a counter-entry may take what the balance does not hold: the next
 * statement carries it forward.
 */
export function adjust(
  dataSource: DataSource,
  adjustment: NewAdjustment
): Promise<Adjustment> {
  return dataSource.transaction((manager) =>
    bookAdjustment(manager, adjustment)
  )
}

/** The same within the caller's transaction. */
export async function bookAdjustment(
  manager: EntityManager,
  adjustment: NewAdjustment
): Promise<Adjustment> {
  const reason = reasonOf(adjustment)
  const before = await bookedBefore(manager, adjustment)
  if (before) {
    return before
  }
  await assertCanBeBooked(manager, adjustment)
  const { distributorId, currency, amountMinor, actor } = adjustment
  const id = newEntityId("adj")
  await manager.insert(Adjustment, {
    id,
    distributor_id: distributorId,
    currency_code: currency,
    kind: adjustment.kind,
    amount: amountMinor.toString(),
    reason,
    statement_id: adjustment.statementId ?? null,
    reverses_id: adjustment.reversesId ?? null,
    request_key: adjustment.requestKey ?? null,
    actor_id: actor.id,
    actor_type: actor.type,
  })
  await postTransfers(manager, [
    {
      key: `${id}:0`,
      code: codeOf(adjustment),
      distributorId,
      currency,
      amountMinor: amountMinor < 0n ? -amountMinor : amountMinor,
      orderId: null,
      commissionId: null,
    },
  ])
  await leaveTraces(manager, { id, reason, adjustment })
  return manager.findOneByOrFail(Adjustment, { id })
}

/** Serialises callers of one key, then gives what the first of them booked. */
async function bookedBefore(
  manager: EntityManager,
  adjustment: NewAdjustment
): Promise<Adjustment | null> {
  const { requestKey } = adjustment
  if (!requestKey) {
    return null
  }
  await manager.query("SELECT pg_advisory_xact_lock(hashtext($1))", [
    `distribution:adjustment:${requestKey}`,
  ])
  const before = await manager.findOneBy(Adjustment, {
    request_key: requestKey,
  })
  if (before && !isOf(before, adjustment)) {
    throw duplicate("This key was used for another booking; take a new one")
  }
  return before
}

function isOf(
  booked: Adjustment,
  { distributorId, currency, kind, amountMinor, statementId }: NewAdjustment
): boolean {
  return (
    booked.distributor_id === distributorId &&
    booked.currency_code === currency &&
    booked.kind === kind &&
    booked.amount === amountMinor.toString() &&
    booked.statement_id === (statementId ?? null)
  )
}

function reasonOf({ reason, kind, amountMinor, reversesId }: NewAdjustment) {
  const trimmed = reason.trim()
  if (trimmed === "" || trimmed.length > LONGEST_REASON) {
    throw invalid(`Give a reason of 1 to ${LONGEST_REASON} characters`)
  }
  if (amountMinor === 0n) {
    throw invalid("Give an amount other than zero")
  }
  if (!reversesId && kind === "bonus" && amountMinor < 0n) {
    throw invalid("A bonus only gives; book a clawback to take")
  }
  if (!reversesId && kind === "clawback" && amountMinor > 0n) {
    throw invalid(
      "A clawback only takes; book a bonus or an adjustment to give"
    )
  }
  return trimmed
}

async function assertCanBeBooked(
  manager: EntityManager,
  adjustment: NewAdjustment
): Promise<void> {
  const { distributorId, statementId } = adjustment
  if (!(await manager.existsBy(Distributor, { id: distributorId }))) {
    throw notFound(`There is no distributor with id ${distributorId}`)
  }
  if (statementId) {
    await changeStatement(manager, { ...adjustment, statementId })
  } else if (mustBeCovered(adjustment)) {
    await assertCovered(manager, adjustment)
  }
}

function mustBeCovered({ kind, amountMinor, reversesId }: NewAdjustment) {
  return amountMinor < 0n && kind === "adjustment" && !reversesId
}

async function assertCovered(
  manager: EntityManager,
  { distributorId, currency, amountMinor }: NewAdjustment
): Promise<void> {
  const id = accountId("available", distributorId, currency)
  await lockAccounts(manager, [id])
  const { balance } = await manager.findOneByOrFail(Account, { id })
  if (BigInt(balance) + amountMinor < 0n) {
    throw notAllowed(
      "The available balance is less than this takes; book a clawback if it was paid wrongly"
    )
  }
}

async function changeStatement(
  manager: EntityManager,
  {
    statementId,
    distributorId,
    currency,
    kind,
    amountMinor,
  }: NewAdjustment & { statementId: string }
): Promise<void> {
  const statement = await lockStatement(manager, statementId, {
    statuses: ["draft", "in_review"],
    to: "adjusted any more; book on the balance",
  })
  const isItsOwn =
    statement.distributor_id === distributorId &&
    statement.currency_code === currency
  if (!isItsOwn || kind !== "adjustment") {
    throw invalid(
      "A statement takes adjustments of its own distributor and currency only"
    )
  }
  const left =
    BigInt(statement.drawn) + BigInt(statement.adjusted) + amountMinor
  if (left < 0n) {
    throw notAllowed(
      "The statement comes to less than this takes; book the rest on the balance"
    )
  }
  await manager.query(
    `UPDATE distribution_statement SET adjusted = adjusted + $2, updated_at = now() WHERE id = $1`,
    [statementId, amountMinor.toString()]
  )
}

const codes: Record<
  AdjustmentKind,
  [gives: MovementCode, takes: MovementCode]
> = {
  adjustment: ["adjustment_credited", "adjustment_debited"],
  bonus: ["bonus_credited", "bonus_debited"],
  clawback: ["clawback_credited", "clawback_debited"],
}

function codeOf({ kind, amountMinor, statementId }: NewAdjustment) {
  if (statementId) {
    return amountMinor > 0n ? "statement_credited" : "statement_debited"
  }
  return codes[kind][amountMinor > 0n ? 0 : 1]
}

async function leaveTraces(
  manager: EntityManager,
  {
    id,
    reason,
    adjustment,
  }: { id: string; reason: string; adjustment: NewAdjustment }
): Promise<void> {
  await recordAudit(manager, {
    actor: adjustment.actor,
    action: "balance.adjusted",
    subject: { type: "distributor", id: adjustment.distributorId },
    detail: {
      adjustment_id: id,
      kind: adjustment.kind,
      currency_code: adjustment.currency,
      amount: adjustment.amountMinor.toString(),
      reason,
      reverses_id: adjustment.reversesId ?? null,
    },
  })
  await recordNotices(manager, SETTLEMENT_EVENTS.BALANCE_ADJUSTED, [id])
}
