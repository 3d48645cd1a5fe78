import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClosingProgress } from "../../modules/distribution/settlement/close-period"
import { distributionOf } from "../steps/module"
import { momentOf, verbWorkflow } from "../verb-workflow"

/** Distributors closed in one transaction. */
export const CLOSING_CHUNK = 5_000

export interface ClosePeriodsInput {
  /** Close what is over at this moment; now, when left out. ISO date-time. */
  at?: string
}

/** Opens every settlement period that is over, and gives the ids of those that are still to be closed. */
export const openPeriodsWorkflow = verbWorkflow(
  "distribution-open-periods",
  async (input: ClosePeriodsInput, container) => {
    const { settlement } = distributionOf(container)
    const periods = await settlement.openPeriods(momentOf(input))
    return { period_ids: periods.map(({ id }) => id) }
  }
)

/**
 * Closes every settlement period that is over, and gives their ids. Going on
 * where another run ended, and doing it twice, makes no statement twice.
 */
export const closePeriodsWorkflow = verbWorkflow(
  "distribution-close-periods",
  async (input: ClosePeriodsInput, container) => {
    const closed = await closePeriods(container, momentOf(input))
    return { period_ids: closed }
  }
)

/** The same for those who want to see how far it is; chunk by chunk. */
export async function closePeriods(
  container: MedusaContainer,
  at: Date,
  onProgress: (progress: ClosingProgress) => void = () => {}
): Promise<string[]> {
  const { settlement } = distributionOf(container)
  const periods = await settlement.openPeriods(at)
  for (const { id } of periods) {
    let progress: ClosingProgress
    do {
      progress = await settlement.closeChunk({
        periodId: id,
        now: at,
        limit: CLOSING_CHUNK,
      })
      onProgress(progress)
    } while (!progress.isClosed)
  }
  return periods.map(({ id }) => id)
}
