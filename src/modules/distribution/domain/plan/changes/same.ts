/** A value as text that is the same for equal values, whatever order its keys are in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    isRecord(held)
      ? Object.fromEntries(
          Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))
        )
      : held
  )
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
}

/** What only the first has, and what only the second has. */
export function added<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before)
  return after.filter((item) => !known.has(item))
}
