const FIRST_MS = 1_000

const LONGEST_MS = 30_000

/** How long to wait before reading what was read `reads` times already: twice as long each time, half a minute at most. */
export function pauseAfter(reads: number): number {
  return Math.min(FIRST_MS * 2 ** (reads - 1), LONGEST_MS)
}
