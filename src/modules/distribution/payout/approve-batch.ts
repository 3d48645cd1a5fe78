import type { DataSource, EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"
import { PayoutBatch } from "../entities"
import { notAllowed } from "../errors"
import { readSettlementSettings } from "../settlement/settlement-settings"
import { lockBatch } from "./lock-batch"

export interface BatchApprovalAct {
  id: string
  actor: Actor
  now: Date
}

/**
 * Approves a batch: it is sent, unless it is above the amount that takes a second
 * person; then it waits until somebody else approves it too.
 */
export async function approveBatch(
  dataSource: DataSource,
  { id, actor, now }: BatchApprovalAct
): Promise<PayoutBatch> {
  return dataSource.transaction(async (manager) => {
    const batch = await lockBatch(manager, id, {
      statuses: ["draft", "held"],
      to: "approved",
    })
    const needsSecond = await isAboveLimit(manager, id)
    assertOtherPerson(batch, actor, needsSecond)
    const approvals = [
      ...batch.approvals,
      { actor_id: actor.id, at: now.toISOString() },
    ]
    const isEnough = approvals.length >= (needsSecond ? 2 : 1)
    await manager.update(
      PayoutBatch,
      { id },
      {
        status: isEnough ? "sending" : "held",
        needs_second_approval: needsSecond,
        approvals,
        updated_at: now,
      }
    )
    if (isEnough) {
      await makeDue(manager, id, now)
    }
    await recordAudit(manager, {
      actor,
      action: "payout_batch.approved",
      subject: { type: "payout_batch", id },
      detail: { is_final: isEnough },
    })
    return manager.findOneByOrFail(PayoutBatch, { id })
  })
}

function assertOtherPerson(
  { approvals }: PayoutBatch,
  actor: Actor,
  needsSecond: boolean
): void {
  if (!needsSecond) {
    return
  }
  if (actor.id === null) {
    throw notAllowed(
      "This batch is above the limit: people have to approve it, not the system"
    )
  }
  if (approvals.some(({ actor_id }) => actor_id === actor.id)) {
    throw notAllowed(
      "You approved this batch already; it is above the limit, so somebody else has to approve it too"
    )
  }
}

/** Whether its payouts of any currency together are above what one person may approve. */
async function isAboveLimit(
  manager: EntityManager,
  batchId: string
): Promise<boolean> {
  const { second_approval_above: limits } =
    await readSettlementSettings(manager)
  const totals: { currency_code: string; amount: string }[] =
    await manager.query(
      `SELECT currency_code, sum(amount)::text AS amount FROM distribution_payout
        WHERE batch_id = $1 AND status <> 'canceled' GROUP BY currency_code`,
      [batchId]
    )
  return totals.some(({ currency_code, amount }) => {
    const limit = limits[currency_code]
    return limit !== undefined && BigInt(amount) > BigInt(limit)
  })
}

async function makeDue(
  manager: EntityManager,
  batchId: string,
  now: Date
): Promise<void> {
  await manager.query(
    `UPDATE distribution_payout SET next_attempt_at = $2, updated_at = now()
      WHERE batch_id = $1 AND status = 'pending'`,
    [batchId, now]
  )
}
