import { setImmediate as turn } from "node:timers/promises"
import type { EntityManager } from "typeorm"

/** Sends what was made ready to be written. */
export type Write = (manager: EntityManager) => Promise<unknown>

/**
 * Writes one after another within the caller's transaction. What is to be sent
 * next is made ready while the database works on what was sent before.
 */
export async function writeInTurn(
  manager: EntityManager,
  makers: readonly (() => Write)[]
): Promise<void> {
  let underWay: Promise<unknown> = Promise.resolve()
  for (const make of makers) {
    let write: Write
    try {
      write = make()
    } finally {
      await underWay
    }
    underWay = write(manager)
    // It is awaited only when the next one is ready.
    underWay.catch(() => undefined)
    await turn()
  }
  await underWay
}
