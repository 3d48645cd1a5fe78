import type {
  AdminPayout,
  AdminPayoutBatch,
  PayoutProgress,
} from "../../api/types"
import type { PayoutStatus } from "../../modules/distribution/domain/states"

/** How many payouts of a batch are in one of these statuses. */
export function countOf(
  { progress }: Pick<AdminPayoutBatch, "progress">,
  statuses: readonly PayoutStatus[]
): number {
  return progress
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { count }) => sum + count, 0)
}

/** What of a batch is not handed over yet, by currency; in one that is open it waits for an approval. */
export function waitingIn({
  progress,
}: Pick<AdminPayoutBatch, "progress">): PayoutProgress[] {
  return progress.filter(({ status }) => status === "pending")
}

/** Whether a batch that waits for an approval was sent before, so that it is about money that is paid anew. */
export function isPaidAnew(
  batch: Pick<AdminPayoutBatch, "status" | "progress">
): boolean {
  const wasSent = countOf(batch, [
    "sending",
    "sent",
    "paid",
    "failed",
    "returned",
  ])
  return batch.status === "held" && wasSent > 0
}

/** Whether a payout is handed over only once its batch is approved. */
export function waitsForApproval({
  status,
  next_attempt_at,
}: Pick<AdminPayout, "status" | "next_attempt_at">): boolean {
  return status === "pending" && next_attempt_at === null
}
