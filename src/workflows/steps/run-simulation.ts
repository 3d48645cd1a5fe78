import { setTimeout as sleep } from "node:timers/promises"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { distributionOf } from "./module"

const POLL_MS = 500

/**
 * Runs a simulation, or waits for the process that took it up first. It writes
 * nothing but its own result, so there is nothing to compensate.
 */
export const runSimulationStep = createStep(
  "distribution-run-simulation",
  async ({ id }: { id: string }, { container }) => {
    const distribution = distributionOf(container)
    for (;;) {
      const claimed = await distribution.simulations.claim(id)
      if (claimed) {
        await distribution.simulations.run(claimed)
      }
      const simulation = await distribution.retrieveSimulation(id)
      if (simulation.finished_at) {
        return new StepResponse(simulation)
      }
      await sleep(POLL_MS)
    }
  }
)
