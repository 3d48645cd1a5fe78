import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { distributionOf } from "./steps/module"

let running: Promise<void> | null = null
let isAskedAgain = false

/**
 * Runs the simulations that wait, one after another and one per process at a
 * time; a nudge during one makes it look once more. Does not make the caller
 * wait: one may take minutes. What a failure leaves behind waits for the job.
 */
export function nudgeSimulations(container: MedusaContainer): void {
  isAskedAgain = true
  running ??= runWhileAsked(container).finally(() => {
    running = null
  })
}

async function runWhileAsked(container: MedusaContainer): Promise<void> {
  while (isAskedAgain) {
    isAskedAgain = false
    try {
      await runWaiting(container)
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(
        "Distribution could not simulate for now and will try again",
        error instanceof Error ? error : undefined
      )
    }
  }
}

async function runWaiting(container: MedusaContainer): Promise<void> {
  const distribution = distributionOf(container)
  for (;;) {
    const claimed = await distribution.simulations.claim()
    if (!claimed) {
      return
    }
    await distribution.simulations.run(claimed)
  }
}
