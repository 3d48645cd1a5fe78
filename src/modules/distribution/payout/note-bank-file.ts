import type { EntityManager } from "typeorm"
import { type Actor, recordAudit } from "../audit/record-audit"

export interface BankFileNote {
  batchId: string
  payouts: number
  actor: Actor
}

/** Keeps who took a file of a batch's bank accounts, since it shows them in the clear. */
export async function noteBankFile(
  manager: EntityManager,
  { batchId, payouts, actor }: BankFileNote
): Promise<{ id: string }> {
  await recordAudit(manager, {
    actor,
    action: "payout_batch.bank_file_taken",
    subject: { type: "payout_batch", id: batchId },
    detail: { payouts },
  })
  return { id: batchId }
}
