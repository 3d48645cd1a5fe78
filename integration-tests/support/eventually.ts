import { setTimeout as sleep } from "node:timers/promises"

/** Drains follow events at a distance of seconds, and the machine may be slow. */
const PATIENCE_MS = 40_000
const LOOK_EVERY_MS = 100

/** Waits until something is so; fails with what it waited for when it never is. */
export async function eventually(
  what: string,
  isSo: () => Promise<boolean>
): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) {
      throw new Error(`Waited in vain for ${what}`)
    }
    await sleep(LOOK_EVERY_MS)
  }
}
