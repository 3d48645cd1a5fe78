export type Period = "day" | "week" | "month" | "quarter" | "year" | "lifetime"

/** Before anything was sold. */
const EVER = new Date(0)

/** When the period that a moment lies in began, in UTC; a week begins on Monday. */
export function periodStart(at: Date, period: Period): Date {
  const year = at.getUTCFullYear()
  const month = at.getUTCMonth()
  const day = at.getUTCDate()
  const starts: Record<Period, Date> = {
    day: new Date(Date.UTC(year, month, day)),
    week: new Date(Date.UTC(year, month, day - ((at.getUTCDay() + 6) % 7))),
    month: new Date(Date.UTC(year, month, 1)),
    quarter: new Date(Date.UTC(year, month - (month % 3), 1)),
    year: new Date(Date.UTC(year, 0, 1)),
    lifetime: EVER,
  }
  return starts[period]
}
