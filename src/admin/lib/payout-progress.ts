import type { AdminPayoutBatch } from "../../api/types"
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
