/** Today in the reader's own calendar, as "2026-11-25". */
export function today(): string {
  return isoDay(new Date())
}

/** The first day of the month so many months back. */
export function monthsBack(months: number): string {
  const now = new Date()
  return isoDay(new Date(now.getFullYear(), now.getMonth() - months, 1))
}

function isoDay(date: Date): string {
  const part = (value: number) => String(value).padStart(2, "0")
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}
