import { DateTime } from "luxon"
import type { DayRange, Window } from "../../domain/growth/window"

const DAY_IN_MS = 86_400_000

/** Before every sale. */
const FIRST_DAY = "1970-01-01"

function dateOf(day: string): DateTime {
  return DateTime.fromISO(day, { zone: "utc" })
}

function isoOf(date: DateTime): string {
  return date.toISODate() as string
}

/** The days of a window, seen from one of them. */
export function rangeOf(window: Window, day: string): DayRange {
  switch (window.type) {
    case "lifetime":
      return { from: FIRST_DAY, to: day }
    case "rolling":
      return { from: daysAfter(day, 1 - window.days), to: day }
    case "calendar": {
      const start = dateOf(day).startOf(window.unit)
      return window.which === "current"
        ? { from: isoOf(start), to: day }
        : {
            from: isoOf(start.minus({ [`${window.unit}s`]: 1 })),
            to: isoOf(start.minus({ days: 1 })),
          }
    }
  }
}

/** The store's day of a moment. */
export function dayOf(at: Date, zone: string): string {
  return isoOf(DateTime.fromJSDate(at, { zone }))
}

/** The last of the store's days that is over. */
export function lastDayBefore(at: Date, zone: string): string {
  return daysAfter(dayOf(at, zone), -1)
}

export function daysAfter(day: string, days: number): string {
  return isoOf(dateOf(day).plus({ days }))
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_IN_MS
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY_IN_MS).toISOString().slice(0, 10)
}

/** When one of the store's days begins. */
export function startOfDay(day: string, zone: string): Date {
  return DateTime.fromISO(day, { zone }).toJSDate()
}
