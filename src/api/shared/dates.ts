export function isoOrNull(date: Date | null): string | null {
  return date ? date.toISOString() : null
}

/** A date as a body carries it. */
export function dateOrNull(iso: string | null | undefined): Date | null {
  return iso ? new Date(iso) : null
}
