import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { closePeriodsWorkflow } from "./close-periods"

let running: Promise<void> | null = null
let isAskedAgain = false

/**
 * Closes the periods that are over, one run per process at a time; a nudge
 * during one makes it look once more. Who has no need to know when it is done
 * does not wait for it: a large programme takes minutes. What a failure leaves
 * behind waits for the job.
 */
export function nudgeClosing(container: MedusaContainer): Promise<void> {
  isAskedAgain = true
  running ??= closeWhileAsked(container).finally(() => {
    running = null
  })
  return running
}

async function closeWhileAsked(container: MedusaContainer): Promise<void> {
  while (isAskedAgain) {
    isAskedAgain = false
    try {
      await closePeriodsWorkflow(container).run({ input: {} })
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(
        "Distribution could not close its periods for now and will try again",
        error instanceof Error ? error : undefined
      )
    }
  }
}
