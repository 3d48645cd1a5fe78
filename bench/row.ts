/** One line of the table that a run ends with. */
export interface Row {
  measure: string
  /** What the ratio is against. */
  floor: string
  /** Median of a round's value, in `unit`. */
  measured: number
  floored: number
  unit: "ms" | "queries" | "orders/s" | "MB"
  /** Measured over floor, round by round. */
  ratio: Spread
  /** The highest ratio that is aimed for; none where the row only informs. */
  target?: number
  /** The least measured value that is aimed for. */
  atLeast?: number
  /** The largest measured value that is aimed for. */
  atMost?: number
}

export interface Spread {
  median: number
  min: number
  max: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    median: medianOf(sorted),
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  }
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  const lower = sorted[middle - 1] ?? upper
  return sorted.length % 2 === 1 ? upper : (lower + upper) / 2
}
