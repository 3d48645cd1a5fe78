import type { Compared } from "./outcome"

/** Both sides of a comparison, in minor units. */
export interface Sides {
  paid: bigint
  simulated: bigint
}

export type Side = keyof Sides

/** Sums of both sides by what they are told apart by. */
export class ComparedSums<Key> {
  private readonly sums = new Map<Key, Sides>()

  of(key: Key): Sides {
    const known = this.sums.get(key)
    if (known) {
      return known
    }
    const sides = { paid: 0n, simulated: 0n }
    this.sums.set(key, sides)
    return sides
  }

  get size(): number {
    return this.sums.size
  }

  entries(): IterableIterator<[Key, Sides]> {
    return this.sums.entries()
  }

  /** As stored: what is the most on either side comes first. */
  map<Row>(name: (key: Key) => Row): (Row & Compared)[] {
    return [...this.sums]
      .sort(([, a], [, b]) => compare(larger(b), larger(a)))
      .map(([key, sides]) => ({ ...name(key), ...compared(sides) }))
  }
}

export function compared({ paid, simulated }: Sides): Compared {
  return { paid: paid.toString(), simulated: simulated.toString() }
}

function larger({ paid, simulated }: Sides): bigint {
  return paid > simulated ? paid : simulated
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
