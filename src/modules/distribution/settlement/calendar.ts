import { DateTime, IANAZone } from "luxon"
import type { Cycle } from "../domain/settlement/terms"

/** A cycle that a calendar closes. */
export type CalendarCycle = Exclude<Cycle, "on_request">

const startOf: Record<CalendarCycle, (day: DateTime) => DateTime> = {
  daily: (day) => day.startOf("day"),
  /** A week begins on Monday. */
  weekly: (day) => day.startOf("week"),
  /** The 1st and the 16th. */
  half_monthly: (day) =>
    day.day > 15 ? day.set({ day: 16 }).startOf("day") : day.startOf("month"),
  monthly: (day) => day.startOf("month"),
}

const after: Record<CalendarCycle, (start: DateTime) => DateTime> = {
  daily: (start) => start.plus({ days: 1 }),
  weekly: (start) => start.plus({ weeks: 1 }),
  half_monthly: (start) =>
    start.day > 15
      ? start.plus({ months: 1 }).startOf("month")
      : start.set({ day: 16 }),
  monthly: (start) => start.plus({ months: 1 }),
}

/** The stretch of a cycle that a moment lies in, cut at the time zone's midnights. */
export function stretchAt(
  at: Date,
  cycle: CalendarCycle,
  zone: string
): { startsAt: Date; endsAt: Date } {
  const start = startOf[cycle](DateTime.fromJSDate(at, { zone }))
  return {
    startsAt: start.toJSDate(),
    endsAt: after[cycle](start).toJSDate(),
  }
}

/** The last stretch that is over at a moment. */
export function lastStretchBefore(
  at: Date,
  cycle: CalendarCycle,
  zone: string
): { startsAt: Date; endsAt: Date } {
  const { startsAt } = stretchAt(at, cycle, zone)
  return stretchAt(new Date(startsAt.getTime() - 1), cycle, zone)
}

/** When each cycle is cut off next after a moment. */
export function nextCutOffs(
  at: Date,
  zone: string
): Record<CalendarCycle, Date> {
  const next = (cycle: CalendarCycle) => stretchAt(at, cycle, zone).endsAt
  return {
    daily: next("daily"),
    weekly: next("weekly"),
    half_monthly: next("half_monthly"),
    monthly: next("monthly"),
  }
}

/** A day a number of days later at the same hour of the time zone. */
export function daysLater(at: Date, days: number, zone: string): Date {
  return DateTime.fromJSDate(at, { zone }).plus({ days }).toJSDate()
}

/** When the year of a moment began. */
export function yearStart(at: Date, zone: string): Date {
  return DateTime.fromJSDate(at, { zone }).startOf("year").toJSDate()
}

/** Whether it is a time zone that has the same name everywhere: here, in the database and in browsers. */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone)
}
