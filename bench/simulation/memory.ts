import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { type Row, spreadOf } from "../row"

const EVERY_MS = 200

export interface HeldMemory {
  /** The most that was held in each quarter of the work, in megabytes. */
  quarters: number[]
}

/**
 * What a process really holds while it works: looked at after a collection of
 * garbage each time, for what waits to be collected says nothing of growth. The
 * work takes longer by that.
 */
export async function watchMemory(
  work: () => Promise<unknown>
): Promise<HeldMemory> {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  const samples: number[] = []
  const watching = setInterval(() => {
    collect()
    samples.push(heldMegabytes())
  }, EVERY_MS)
  try {
    await work()
  } finally {
    clearInterval(watching)
  }
  return { quarters: quartersOf(samples) }
}

function heldMegabytes(): number {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

function quartersOf(samples: readonly number[]): number[] {
  return [0, 1, 2, 3].map((quarter) =>
    Math.max(
      ...samples.slice(
        Math.floor((quarter * samples.length) / 4),
        Math.floor(((quarter + 1) * samples.length) / 4)
      )
    )
  )
}

/** A row of what is held at the end of some work against what is held at its beginning. */
export function heldRow(work: string, { quarters }: HeldMemory): Row {
  const [first = 0, , , last = 0] = quarters
  return {
    measure: `most memory held in the last quarter of ${work}`,
    floor: "most in its first quarter",
    unit: "MB",
    measured: last,
    floored: first,
    ratio: spreadOf([last / first]),
    target: 1.1,
  }
}
