/** The day of the calendar that a moment is on in a time zone, as "2026-10-31". */
export function dayIn(zone: string, moment: string | Date): string {
  // Swedish dates are written like this; no locale promises more.
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date(moment))
}

/** The last day of what ends before a moment. */
export function lastDayBefore(zone: string, moment: string): string {
  return dayIn(zone, new Date(new Date(moment).getTime() - 1))
}
