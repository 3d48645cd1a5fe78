import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { drainReconcileRequests } from "./drain"

let running: Promise<void> | null = null
let isAskedAgain = false

/**
 * Starts a drain, one per process at a time; a nudge during one makes it look
 * once more. A failed drain is only logged: the requests stay, and the job comes
 * round.
 */
export function nudgeDrain(container: MedusaContainer): Promise<void> {
  isAskedAgain = true
  running ??= drainWhileAsked(container).finally(() => {
    running = null
  })
  return running
}

async function drainWhileAsked(container: MedusaContainer): Promise<void> {
  while (isAskedAgain) {
    isAskedAgain = false
    try {
      await drainReconcileRequests(container)
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(
        "Distribution could not reconcile for now and will try again",
        error instanceof Error ? error : undefined
      )
    }
  }
}
