import type { DataSource, EntityManager } from "typeorm"
import { type Actor, isPerson, recordAudit } from "../audit/record-audit"
import {
  Account,
  Distributor,
  Payout,
  PayoutBatch,
  PayoutMethod,
  Statement,
} from "../entities"
import type { BatchApproval } from "../entities/payout-batch"
import { notAllowed } from "../errors"
import { accountId } from "../ledger/account-id"
import { lockAccounts } from "../ledger/lock-accounts"
import { postTransfers } from "../ledger/post-transfers"
import { makeDue } from "./approve-batch"
import { lockPayout } from "./land-payout"
import { batchesAboveLimit } from "./second-person"
import { statusAfter } from "./statement-status"

export interface Retry {
  id: string
  actor: Actor
  now: Date
}

/**
 * Pays anew what failed or came back, to the distributor's default method, as
 * long as the balance holds the money: once it is on the next statement, that one
 * pays it. Above the limit it waits in its batch for a second person, as money
 * that is paid the first time does.
 */
export async function retryPayout(
  dataSource: DataSource,
  { id, actor, now }: Retry
): Promise<Payout> {
  return dataSource.transaction(async (manager) => {
    const payout = await lockPayout(manager, id)
    if (payout.status !== "failed" && payout.status !== "returned") {
      throw notAllowed(
        `This payout is ${payout.status}; only one that failed or came back can be paid anew`
      )
    }
    await assertActive(manager, payout)
    await assertStillThere(manager, payout)
    const method = await usableMethod(manager, payout, now)
    await postTransfers(manager, [
      {
        key: `${id}:${payout.transfer_count}`,
        code: "payout_retried",
        distributorId: payout.distributor_id,
        currency: payout.currency_code,
        amountMinor: BigInt(payout.amount),
        orderId: null,
        commissionId: null,
      },
    ])
    await takeUpAgain(manager, payout)
    await manager.update(
      Payout,
      { id },
      {
        status: "pending",
        attempt: payout.attempt + 1,
        tries: 0,
        method_id: method.id,
        provider_id: method.provider_id,
        reference: null,
        reason: null,
        last_error: null,
        next_attempt_at: null,
        sent_at: null,
        paid_at: null,
        transfer_count: payout.transfer_count + 1,
        updated_at: now,
      }
    )
    const isHeld = await sendOrHold(manager, payout.batch_id, { actor, now })
    await recordAudit(manager, {
      actor,
      action: "payout.retried",
      subject: { type: "payout", id },
      detail: { attempt: payout.attempt + 1, is_held: isHeld },
    })
    return manager.findOneByOrFail(Payout, { id })
  })
}

async function assertActive(
  manager: EntityManager,
  { distributor_id }: Payout
): Promise<void> {
  const { status } = await manager.findOneByOrFail(Distributor, {
    id: distributor_id,
  })
  if (status !== "active") {
    throw notAllowed(
      `The distributor is ${status}; only an active one can be paid`
    )
  }
}

async function assertStillThere(
  manager: EntityManager,
  payout: Payout
): Promise<void> {
  const { distributor_id, currency_code, amount } = payout
  const id = accountId("available", distributor_id, currency_code)
  await lockAccounts(manager, [id])
  const { balance } = await manager.findOneByOrFail(Account, { id })
  if (
    BigInt(balance) < BigInt(amount) ||
    (await isStatedAgain(manager, payout))
  ) {
    throw notAllowed(
      "The balance does not hold this money any more: it is on a later statement, or was taken back"
    )
  }
}

/** Whether a later statement drew the money that came back, so that what the balance holds now is other money. */
async function isStatedAgain(
  manager: EntityManager,
  { id, transfer_count, distributor_id, currency_code }: Payout
): Promise<boolean> {
  const drawn: unknown[] = await manager.query(
    `SELECT 1 FROM distribution_statement AS statement
       JOIN distribution_transfer AS back ON back.key = $1
      WHERE statement.distributor_id = $2 AND statement.currency_code = $3
        AND statement.through_transfer_id >= back.id AND statement.drawn > 0
        AND statement.status <> 'void'
      LIMIT 1`,
    [`${id}:${transfer_count - 1}`, distributor_id, currency_code]
  )
  return drawn.length > 0
}

async function usableMethod(
  manager: EntityManager,
  { distributor_id }: Payout,
  now: Date
): Promise<PayoutMethod> {
  const method = await manager
    .createQueryBuilder(PayoutMethod, "method")
    .where("method.distributor_id = :distributor_id", { distributor_id })
    .andWhere("method.is_default AND method.removed_at IS NULL")
    .setLock("pessimistic_read")
    .getOne()
  if (!method) {
    throw notAllowed("The distributor has no payout method; it has to add one")
  }
  if (method.usable_from > now) {
    throw notAllowed(
      `The payout method was changed a short time ago; it can be used from ${method.usable_from.toISOString()}`
    )
  }
  return method
}

async function takeUpAgain(
  manager: EntityManager,
  { statement_id, amount }: Payout
): Promise<void> {
  const statement = await manager.findOneByOrFail(Statement, {
    id: statement_id,
  })
  const after = {
    in_payouts: (BigInt(statement.in_payouts) + BigInt(amount)).toString(),
    returned: (BigInt(statement.returned) - BigInt(amount)).toString(),
  }
  await manager.update(
    Statement,
    { id: statement_id },
    { ...after, status: statusAfter({ ...statement, ...after }), paid_at: null }
  )
}

/** Tells whether it has to wait; in a batch that waits already everything does. */
async function sendOrHold(
  manager: EntityManager,
  batchId: string,
  { actor, now }: Omit<Retry, "id">
): Promise<boolean> {
  const batch = await manager.findOneByOrFail(PayoutBatch, { id: batchId })
  const isAbove = (await batchesAboveLimit(manager, [batchId])).has(batchId)
  const isHeld = isAbove || batch.status === "held"
  await manager.update(
    PayoutBatch,
    { id: batchId },
    {
      done_at: null,
      updated_at: now,
      ...(isHeld
        ? {
            status: "held",
            needs_second_approval: isAbove,
            approvals: approvalsAfter(batch, { actor, now }),
          }
        : { status: "sending" }),
    }
  )
  if (!isHeld) {
    await makeDue(manager, batchId, now)
  }
  return isHeld
}

/**
 * Whoever has it paid anew approves it. Where others stand on what waits already,
 * nobody has approved all of it, and the approvals begin anew.
 */
function approvalsAfter(
  { status, approvals }: PayoutBatch,
  { actor, now }: Omit<Retry, "id">
): BatchApproval[] {
  const isOwn =
    status !== "held" ||
    (approvals.length > 0 &&
      approvals.every(({ actor_id }) => actor_id === actor.id))
  return isPerson(actor) && isOwn
    ? [{ actor_id: actor.id, at: now.toISOString() }]
    : []
}
