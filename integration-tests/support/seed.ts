import { randomInt } from "node:crypto"

/** Whether to run the long form of a test; CI runs the short one. */
export const IS_FULL = process.env.FULL === "1"

if (IS_FULL) {
  jest.setTimeout(900_000)
}

/** What every random choice of this run follows from; SEED repeats a run. */
export const SEED = Number(process.env.SEED ?? randomInt(2 ** 31))

/** Random choices that the same seed makes again. */
export interface Dice {
  /** From 0 up to, not including, the bound. */
  below: (bound: number) => number
  pick: <T>(items: readonly T[]) => T
  shuffle: <T>(items: readonly T[]) => T[]
}

/** Runs a test on dice, and says by which seed it failed when it does. */
export function seeded(
  run: (dice: Dice) => Promise<void>
): () => Promise<void> {
  return async () => {
    try {
      await run(diceOf(SEED))
    } catch (error) {
      process.stderr.write(`Failed with SEED=${SEED}\n`)
      throw error
    }
  }
}

function diceOf(seed: number): Dice {
  const next = mulberry32(seed)
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    pick: (items) => items[below(items.length)]!,
    shuffle: (items) => {
      const shuffled = [...items]
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1)
        const moved = shuffled[last]!
        shuffled[last] = shuffled[other]!
        shuffled[other] = moved
      }
      return shuffled
    },
  }
}

/** A small generator of even quality; nothing here needs a better one. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
