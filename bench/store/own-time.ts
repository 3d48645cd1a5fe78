import timers from "node:timers/promises"

const realNow = performance.now.bind(performance)
const realSleep = timers.setTimeout

/** What the process stood still for until now, in milliseconds. */
let stoodStill = 0

/** Since when it stands still; while it has a turn, not at all. */
let since: number | undefined

/**
 * Makes a store that is stopped between its turns keep its own time, in which
 * nothing falls due while it stands still: what it does every ten seconds it does
 * once in ten seconds of its turns.
 */
export function keepOwnTime(): void {
  performance.now = () => (since ?? realNow()) - stoodStill
  timers.setTimeout = sleep
}

/** Its time goes on. */
export function startTurn(): void {
  stoodStill += since === undefined ? 0 : realNow() - since
  since = undefined
}

/** Its time stands still from now on. */
export function endTurn(): void {
  since = realNow()
}

async function sleep<T>(
  milliseconds = 0,
  value?: T,
  options?: Parameters<typeof realSleep>[2]
): Promise<T> {
  const until = performance.now() + milliseconds
  let left = milliseconds
  do {
    await realSleep(left, undefined, options)
    left = until - performance.now()
  } while (left > 0)
  return value as T
}
