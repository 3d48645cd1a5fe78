import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { PayoutBatch } from "../entities"
import { newEntityId } from "../entity-id"
import { notAllowed } from "../errors"
import { noteCarriedOut } from "../keyed-request/note-carried-out"
import { postTransfers } from "../ledger/post-transfers"
import { takeNumber } from "../settlement/take-number"
import {
  hindrances,
  type LeftOut,
  lockWanted,
  type Payable,
  sortOut,
  type WantedPayouts,
} from "./payable"

export interface NewBatch extends WantedPayouts {
  /** The key of the request that asks for it: the same twice makes one. */
  requestKey?: string | null
  actor: Actor
}

export interface CreatedBatch {
  batch: PayoutBatch
  payoutIds: string[]
  /** Statements that were left out, with why. */
  left: LeftOut[]
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
    const statementIds = await lockWanted(manager, wanted)
    await lockMethods(manager, statementIds)
    const { payable, left } = await sortOut(manager, statementIds, wanted)
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
    await noteCarriedOut(manager, wanted.requestKey, {
      payout_batch_id: batch.id,
    })
    return { batch, payoutIds, left }
  })
}

/** Nobody changes what is paid to between the choice and the payout that is made for it. */
async function lockMethods(
  manager: EntityManager,
  statementIds: readonly string[]
): Promise<void> {
  await manager.query(
    `SELECT id FROM distribution_payout_method
      WHERE removed_at IS NULL AND distributor_id IN (
        SELECT distributor_id FROM distribution_statement WHERE id = ANY($1::text[]))
      ORDER BY id FOR SHARE`,
    [statementIds]
  )
}

function nothingToPay(left: readonly LeftOut[]): string {
  const [first] = left
  return first
    ? `Nothing can be paid: ${hindrances[first.why]}${left.length > 1 ? `, and ${left.length - 1} more are left out` : ""}`
    : "No approved statement is due; approve some, or wait until they are due"
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
  payable: readonly Payable[]
): Promise<string[]> {
  const payouts = payable.map((one) => ({ ...one, id: newEntityId("pay") }))
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
