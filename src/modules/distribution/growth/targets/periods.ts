import { DateTime } from "luxon"
import type { TargetPeriodTerms } from "../../domain/growth/target"
import type { DayRange } from "../../domain/growth/window"
import { dayNumber, daysAfter } from "../results/days"

/** The days of tenure: it has no periods. */
export const ALWAYS: DayRange = { from: "1970-01-01", to: "9999-12-31" }

/** No target opens more at once. */
const MOST_PERIODS = 1_000

/**
 * The periods that began up to a day and were not over before another, the first
 * first. One that does not recur has one.
 */
export function periodsBetween(
  terms: TargetPeriodTerms | null,
  { from, to }: DayRange
): DayRange[] {
  if (terms === null) {
    return [ALWAYS]
  }
  const periods: DayRange[] = []
  let period = periodWith(terms, terms.is_recurring ? from : terms.from)
  while (period.from <= to && periods.length < MOST_PERIODS) {
    if (period.to >= from) {
      periods.push(period)
    }
    if (!terms.is_recurring) {
      break
    }
    period = periodWith(terms, daysAfter(period.to, 1))
  }
  return periods
}

/** The period that a day is in; the first, for days before it. */
export function periodWith(terms: TargetPeriodTerms, asked: string): DayRange {
  const day = asked < terms.from ? terms.from : asked
  if (terms.type === "custom") {
    const length = dayNumber(terms.to) - dayNumber(terms.from) + 1
    const passed = Math.floor((dayNumber(day) - dayNumber(terms.from)) / length)
    const from = daysAfter(terms.from, passed * length)
    return { from, to: daysAfter(from, length - 1) }
  }
  const date = DateTime.fromISO(day, { zone: "utc" })
  return {
    from: date.startOf(terms.type).toISODate() as string,
    to: date.endOf(terms.type).toISODate() as string,
  }
}

/** A period as people call it, in any language: 2026-03, 2026-Q1, or its days. */
export function periodName(
  terms: TargetPeriodTerms | null,
  { from, to }: DayRange
): string {
  switch (terms?.type) {
    case "month":
      return from.slice(0, 7)
    case "quarter":
      return `${from.slice(0, 4)}-Q${DateTime.fromISO(from).quarter}`
    default:
      return `${from} – ${to}`
  }
}
