import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import type { MovementCode } from "../domain/movements"
import type { PayoutStatus } from "../domain/states"
import { Payout, PayoutBatch, Statement } from "../entities"
import { notFound } from "../errors"
import { postTransfers } from "../ledger/post-transfers"
import { SETTLEMENT_EVENTS } from "../settlement/events"
import { recordNotices } from "../settlement/record-notices"
import { statusAfter } from "./statement-status"
import type { PayoutOutcome } from "./provider"

export interface Landing {
  id: string
  outcome: PayoutOutcome
  /** The attempt that is answered; an answer to an earlier one says nothing of this. */
  attempt?: number
  proofUrl?: string | null
  actor: Actor
  now: Date
}

/** What each outcome makes of a payout in each status; nothing where it says nothing new. */
const landings: Record<
  PayoutOutcome["status"],
  Partial<Record<PayoutStatus, "sent" | "paid" | "failed" | "returned">>
> = {
  sent: { sending: "sent" },
  paid: { sending: "paid", sent: "paid" },
  failed: { sending: "failed", sent: "failed", paid: "returned" },
  returned: { sending: "failed", sent: "failed", paid: "returned" },
}

const movementOf = {
  paid: "payout_paid",
  failed: "payout_failed",
  returned: "payout_returned",
} as const satisfies Record<string, MovementCode>

const noticeOf = {
  sent: SETTLEMENT_EVENTS.PAYOUT_SENT,
  paid: SETTLEMENT_EVENTS.PAYOUT_PAID,
  failed: SETTLEMENT_EVENTS.PAYOUT_FAILED,
  returned: SETTLEMENT_EVENTS.PAYOUT_RETURNED,
}

/** What an outcome makes of a payout in this status; null where it says nothing new. */
export function becomes(
  status: PayoutStatus,
  outcome: PayoutOutcome["status"]
): Landed | null {
  return landings[outcome][status] ?? null
}

/**
 * Brings what became of a payout onto its one row: the answer of the provider, a
 * webhook that came before it or after, or what a person says. Told twice it
 * changes nothing. Money that did not arrive goes back to the balance.
 */
export async function landPayout(
  dataSource: DataSource,
  landing: Landing
): Promise<Payout> {
  return dataSource.transaction((manager) => land(manager, landing))
}

/** The same for those who are in a transaction already. */
export async function land(
  manager: EntityManager,
  landing: Landing
): Promise<Payout> {
  const payout = await lockPayout(manager, landing.id)
  const isOfEarlierAttempt =
    landing.attempt !== undefined && landing.attempt !== payout.attempt
  const to = becomes(payout.status, landing.outcome.status)
  if (!to || isOfEarlierAttempt) {
    await keepReference(manager, payout, landing)
    return payout
  }
  await moveMoney(manager, payout, to)
  await updateStatement(manager, payout, { to, now: landing.now })
  await updatePayout(manager, payout, { to, landing })
  await finishBatch(manager, payout.batch_id, landing.now)
  await recordNotices(manager, noticeOf[to], [payout.id])
  await recordAudit(manager, {
    actor: landing.actor,
    action: `payout.${to}`,
    subject: { type: "payout", id: payout.id },
    detail: { ...landing.outcome },
  })
  return manager.findOneByOrFail(Payout, { id: payout.id })
}

/**
 * The batch is locked before the statement, and that before its payout, by
 * everybody. Of the last payouts of a batch that land at once one thus sees that
 * the others did, and closes it.
 */
export async function lockPayout(
  manager: EntityManager,
  id: string
): Promise<Payout> {
  const known = await manager.findOneBy(Payout, { id })
  if (!known) {
    throw notFound(`There is no payout with id ${id}`)
  }
  const lock = { mode: "for_no_key_update" } as const
  await manager.findOneOrFail(PayoutBatch, {
    where: { id: known.batch_id },
    lock,
  })
  await manager.findOneOrFail(Statement, {
    where: { id: known.statement_id },
    lock,
  })
  return manager.findOneOrFail(Payout, { where: { id }, lock })
}

type Landed = keyof typeof noticeOf

async function moveMoney(
  manager: EntityManager,
  payout: Payout,
  to: Landed
): Promise<void> {
  if (to === "sent") {
    return
  }
  await postTransfers(manager, [
    {
      key: `${payout.id}:${payout.transfer_count}`,
      code: movementOf[to],
      distributorId: payout.distributor_id,
      currency: payout.currency_code,
      amountMinor: BigInt(payout.amount),
      orderId: null,
      commissionId: null,
    },
  ])
}

async function updateStatement(
  manager: EntityManager,
  { statement_id, amount }: Payout,
  { to, now }: { to: Landed; now: Date }
): Promise<void> {
  if (to === "sent") {
    return
  }
  const statement = await manager.findOneByOrFail(Statement, {
    id: statement_id,
  })
  const by = BigInt(amount)
  const paid =
    BigInt(statement.paid) + (to === "paid" ? by : to === "returned" ? -by : 0n)
  const isBack = to !== "paid"
  const after = {
    paid: paid.toString(),
    in_payouts: (BigInt(statement.in_payouts) - (isBack ? by : 0n)).toString(),
    returned: (BigInt(statement.returned) + (isBack ? by : 0n)).toString(),
  }
  const status = statusAfter({ ...statement, ...after })
  await manager.update(
    Statement,
    { id: statement_id },
    {
      ...after,
      status,
      paid_at: status === "paid" ? now : statement.paid_at,
      updated_at: now,
    }
  )
}

async function updatePayout(
  manager: EntityManager,
  payout: Payout,
  { to, landing }: { to: Landed; landing: Landing }
): Promise<void> {
  const { outcome, now } = landing
  await manager.update(
    Payout,
    { id: payout.id },
    {
      status: to,
      reference: outcome.reference ?? payout.reference,
      reason: "reason" in outcome ? outcome.reason : null,
      proof_url: landing.proofUrl ?? payout.proof_url,
      last_error: null,
      next_attempt_at: null,
      transfer_count: payout.transfer_count + (to === "sent" ? 0 : 1),
      sent_at: payout.sent_at ?? (to === "failed" ? null : now),
      paid_at: to === "paid" ? now : payout.paid_at,
      updated_at: now,
    }
  )
}

/** A late answer may still tell the provider's own name of the payout. */
async function keepReference(
  manager: EntityManager,
  payout: Payout,
  { outcome, attempt }: Landing
): Promise<void> {
  const isOfThisAttempt = attempt === undefined || attempt === payout.attempt
  if (outcome.reference && !payout.reference && isOfThisAttempt) {
    await manager.update(
      Payout,
      { id: payout.id },
      { reference: outcome.reference }
    )
  }
}

async function finishBatch(
  manager: EntityManager,
  batchId: string,
  now: Date
): Promise<void> {
  await manager
    .createQueryBuilder()
    .update(PayoutBatch)
    .set({ status: "done", done_at: now, updated_at: now })
    .where("id = :batchId AND status = 'sending'", { batchId })
    .andWhere(
      `NOT EXISTS (SELECT FROM distribution_payout WHERE batch_id = :batchId
                    AND status IN ('pending', 'sending', 'sent'))`
    )
    .execute()
}
