import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { distributionOf } from "../steps/module"

/** Notices told in one transaction; each may tell of as many as a chunk closes. */
const BATCH = 10

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
 * Emits what was left word of, the oldest first. It is forgotten only once the
 * event bus has taken it, so it may be told twice, and is never left untold.
 */
export async function tellNotices(container: MedusaContainer): Promise<void> {
  const bus = container.resolve(Modules.EVENT_BUS)
  for (;;) {
    const told = await distributionOf(container).tellNotices(
      { limit: BATCH },
      (notices) =>
        bus.emit(
          notices.flatMap(({ event, subject_ids }) =>
            subject_ids.map((id) => ({ name: event, data: { id } }))
          )
        )
    )
    if (told < BATCH) {
      return
    }
  }
}
