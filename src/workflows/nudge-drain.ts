import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { drainReconcileRequests } from "./drain"

/**
 * Drains that events start follow one another at a distance: reading twenty orders
 * together costs little more than reading one, and a checkout beside them feels
 * every read. So the busier a store is, the more of them wait for each other, up
 * to a batch and a minute.
 */
const DISTANCE_MS = 10_000
const DISTANCE_PER_ORDER_MS = 500
const MAX_DISTANCE_MS = 60_000

let running: Promise<void> | null = null
let isAskedAgain = false
let isWaiting = false
let last = { start: Number.NEGATIVE_INFINITY, reconciled: 0 }

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

/**
 * Starts a drain at once in a quiet store, and otherwise as soon as the last one
 * is long enough ago, so that what comes in a rush is reconciled together. Does
 * not make the caller wait: an event bus may hand out one event at a time.
 */
export function nudgeDrainSoon(container: MedusaContainer): void {
  if (!isWaiting) {
    isWaiting = true
    void drainSoon(container)
  }
}

async function drainSoon(container: MedusaContainer): Promise<void> {
  await running
  const distance = DISTANCE_MS + last.reconciled * DISTANCE_PER_ORDER_MS
  const wait =
    last.start + Math.min(distance, MAX_DISTANCE_MS) - performance.now()
  if (wait > 0) {
    await sleep(wait, undefined, { ref: false })
  }
  isWaiting = false
  await nudgeDrain(container)
}

async function drainWhileAsked(container: MedusaContainer): Promise<void> {
  while (isAskedAgain) {
    isAskedAgain = false
    last = { start: performance.now(), reconciled: 0 }
    try {
      last.reconciled = (await drainReconcileRequests(container)).reconciled
    } catch (error) {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(
        "Distribution could not reconcile for now and will try again",
        error instanceof Error ? error : undefined
      )
    }
  }
}
