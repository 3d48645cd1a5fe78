import type { DataSource, EntityManager } from "typeorm"
import { type Actor, isPerson, recordAudit } from "../audit/record-audit"
import { PayoutBatch } from "../entities"
import { notAllowed } from "../errors"
import { lockBatch } from "./lock-batch"
import { batchesAboveLimit } from "./second-person"

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
    const needsSecond = (await batchesAboveLimit(manager, [id])).has(id)
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
  if (!isPerson(actor)) {
    throw notAllowed(
      "This batch is above the limit: people have to approve it, not the system or an API key"
    )
  }
  if (approvals.some(({ actor_id }) => actor_id === actor.id)) {
    throw notAllowed(
      "You approved this batch already; it is above the limit, so somebody else has to approve it too"
    )
  }
}

/** Has what waits in a batch handed over. */
export async function makeDue(
  manager: EntityManager,
  batchId: string,
  now: Date
): Promise<void> {
  await manager.query(
    `UPDATE distribution_payout SET next_attempt_at = $2, updated_at = now()
      WHERE batch_id = $1 AND status = 'pending' AND next_attempt_at IS NULL`,
    [batchId, now]
  )
}
