import type { EntityManager } from "typeorm"
import type { BatchStatus } from "../domain/states"
import { PayoutBatch } from "../entities"
import { notAllowed, notFound } from "../errors"

const inWords: Record<BatchStatus, string> = {
  draft: "a draft",
  held: "waiting for a second approval",
  sending: "being sent",
  done: "done",
  canceled: "canceled",
}

/** Locks a batch for what changes it; refused unless it is in one of these statuses. */
export async function lockBatch(
  manager: EntityManager,
  id: string,
  { statuses, to }: { statuses: readonly BatchStatus[]; to: string }
): Promise<PayoutBatch> {
  const batch = await manager.findOne(PayoutBatch, {
    where: { id },
    lock: { mode: "for_no_key_update" },
  })
  if (!batch) {
    throw notFound(`There is no payout batch with id ${id}`)
  }
  if (!statuses.includes(batch.status)) {
    throw notAllowed(
      `Batch ${batch.number} is ${inWords[batch.status]} and cannot be ${to}`
    )
  }
  return batch
}
