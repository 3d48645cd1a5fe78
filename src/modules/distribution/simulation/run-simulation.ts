import type { DataSource } from "typeorm"
import type { Vocabulary } from "../domain/plan/vocabulary"
import type { ClaimedSimulation } from "./claim-simulation"
import {
  beginSimulation,
  failSimulation,
  finishSimulation,
  progressSimulation,
} from "./keep-simulation"
import { countOrders } from "./read-orders"
import { simulatePlan } from "./simulate-plan"

/**
 * Runs a claimed simulation to its end. One that was cancelled, deleted or taken
 * over meanwhile stops at its next page and leaves no result.
 */
export async function runSimulation(
  dataSource: DataSource,
  claimed: ClaimedSimulation,
  vocabulary: Vocabulary
): Promise<void> {
  const { manager } = dataSource
  const { terms, period } = claimed
  try {
    const total = await countOrders(manager, period)
    await beginSimulation(manager, claimed, total)
    const tally = await simulatePlan(manager, {
      terms,
      period,
      vocabulary,
      onPage: (processed) => progressSimulation(manager, claimed, processed),
    })
    if (tally) {
      await finishSimulation(dataSource, claimed, tally)
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await failSimulation(manager, claimed, message)
  }
}
