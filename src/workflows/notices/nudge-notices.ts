import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { distributionOf } from "../steps/module"

/**
 * What was told has this long, for each that it tells of, before the next is:
 * Medusa's local event bus waits for no handler, and twenty thousand of them at
 * once would leave nothing for the shop.
 */
const DISTANCE_PER_SUBJECT_MS = 10

let running: Promise<void> | null = null
let isAskedAgain = false

/**
 * Tells what the module left word of, as events; one such run per process at a
 * time. Does not make the caller wait: what is not told now, the job tells.
 */
export function nudgeNotices(container: MedusaContainer): void {
  isAskedAgain = true
  running ??= tellWhileAsked(container).finally(() => {
    running = null
  })
}

async function tellWhileAsked(container: MedusaContainer): Promise<void> {
  while (isAskedAgain) {
    isAskedAgain = false
    try {
      await tellNotices(container)
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(
        "Distribution could not tell of what happened for now and will try again",
        error instanceof Error ? error : undefined
      )
    }
  }
}

/**
 * Emits what was left word of, the oldest first, notice by notice. It is forgotten
 * only once the event bus has taken it, so it may be told twice, and is never left
 * untold.
 */
export async function tellNotices(container: MedusaContainer): Promise<void> {
  const bus = container.resolve(Modules.EVENT_BUS)
  for (;;) {
    const told = await distributionOf(container).tellNotice(
      ({ event, subject_ids }) =>
        bus.emit(subject_ids.map((id) => ({ name: event, data: { id } })))
    )
    if (!told) {
      return
    }
    const distance = told.subject_ids.length * DISTANCE_PER_SUBJECT_MS
    await sleep(distance, undefined, { ref: false })
  }
}
