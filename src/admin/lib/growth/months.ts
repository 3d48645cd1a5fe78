/** Today in the reader's own calendar, as "2026-11-25". */
export function today(): string {
  return isoDay(new Date())
}

/** The first day of the month so many months back. */
export function firstOfMonth(monthsBack: number): Date {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth() - monthsBack, 1)
}

/** The same as "2026-11-01". */
export function monthsBack(months: number): string {
  return isoDay(firstOfMonth(months))
}

/** A day of the reader's own calendar, as "2026-11-25". */
export function isoDay(date: Date): string {
  const part = (value: number) => String(value).padStart(2, "0")
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}
