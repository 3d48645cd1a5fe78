const DAY = /^\d{4}-\d{2}-\d{2}$/
const DAY_LENGTH = 10
const QUARTER_MONTHS = 3

/** Whether something typed is a day of the calendar, as "2026-01-31". */
export function isDay(typed: unknown): boolean {
  const text = String(typed)
  const date = new Date(`${text}T00:00:00Z`)
  return (
    DAY.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().slice(0, DAY_LENGTH) === text
  )
}

/** The first day of the month or quarter that a day is in; of days of one's own the day itself. */
export function firstDayOf(
  type: "month" | "quarter" | "custom",
  day: string
): string {
  const [year, month] = day.split("-").map(Number)
  if (type === "custom" || !year || !month) {
    return day
  }
  const first =
    type === "month" ? month : month - ((month - 1) % QUARTER_MONTHS)
  return `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`
}
