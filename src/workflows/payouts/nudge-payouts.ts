import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sendPayouts } from "./send-payouts"

let running: Promise<void> | null = null
let isAskedAgain = false

/**
 * Hands over the payouts that are due, one such run per process at a time; a
 * nudge during one makes it look once more. Does not make the caller wait.
 */
export function nudgePayouts(container: MedusaContainer): void {
  isAskedAgain = true
  running ??= sendWhileAsked(container).finally(() => {
    running = null
  })
}

async function sendWhileAsked(container: MedusaContainer): Promise<void> {
  while (isAskedAgain) {
    isAskedAgain = false
    try {
      await sendPayouts(container, new Date())
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(
        "Distribution could not send payouts for now and will try again",
        error instanceof Error ? error : undefined
      )
    }
  }
}
