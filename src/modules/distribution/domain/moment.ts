/** A date-time with any offset as one in UTC, so that two can be compared as texts. */
export function inUtc(iso: string): string {
  // eslint-disable-next-line no-restricted-globals -- Reads a text; asks no clock.
  return new Date(iso).toISOString()
}
