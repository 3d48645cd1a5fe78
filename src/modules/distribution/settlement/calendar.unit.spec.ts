import fc from "fast-check"
import {
  type CalendarCycle,
  daysLater,
  isTimeZone,
  lastStretchBefore,
  stretchAt,
  yearStart,
} from "./calendar"

const cycles: CalendarCycle[] = ["daily", "weekly", "half_monthly", "monthly"]
const zones = ["UTC", "Europe/Berlin", "Asia/Shanghai", "America/St_Johns"]
const cycle = fc.constantFrom(...cycles)
const zone = fc.constantFrom(...zones)
const moment = fc.date({
  min: new Date("2020-01-01T00:00:00Z"),
  max: new Date("2040-01-01T00:00:00Z"),
  noInvalidDate: true,
})

/** When periods are cut off. */
describe("the calendar of settlement", () => {
  it.each([
    ["daily", "2026-03-09T23:00:00.000Z", "2026-03-10T23:00:00.000Z"],
    ["weekly", "2026-03-08T23:00:00.000Z", "2026-03-15T23:00:00.000Z"],
    ["half_monthly", "2026-02-28T23:00:00.000Z", "2026-03-15T23:00:00.000Z"],
    ["monthly", "2026-02-28T23:00:00.000Z", "2026-03-31T22:00:00.000Z"],
  ] as const)(
    "cuts a %s cycle at midnight in Berlin, in summer time and out of it",
    (cycle, startsAt, endsAt) => {
      const stretch = stretchAt(
        new Date("2026-03-10T12:00:00Z"),
        cycle,
        "Europe/Berlin"
      )
      expect(stretch.startsAt.toISOString()).toBe(startsAt)
      expect(stretch.endsAt.toISOString()).toBe(endsAt)
    }
  )

  it("closes the second half of a month on the first of the next", () => {
    const { startsAt, endsAt } = lastStretchBefore(
      new Date("2027-01-01T00:00:00Z"),
      "half_monthly",
      "UTC"
    )
    expect(startsAt.toISOString()).toBe("2026-12-16T00:00:00.000Z")
    expect(endsAt.toISOString()).toBe("2027-01-01T00:00:00.000Z")
  })

  it("leaves no moment out and puts none into two stretches", () => {
    fc.assert(
      fc.property(moment, cycle, zone, (at, cycle, zone) => {
        const { startsAt, endsAt } = stretchAt(at, cycle, zone)
        expect(startsAt.getTime()).toBeLessThanOrEqual(at.getTime())
        expect(endsAt.getTime()).toBeGreaterThan(at.getTime())
        expect(stretchAt(endsAt, cycle, zone).startsAt).toEqual(endsAt)
        expect(lastStretchBefore(endsAt, cycle, zone)).toEqual({
          startsAt,
          endsAt,
        })
      })
    )
  })

  it("counts days by the calendar, not by hours", () => {
    const due = daysLater(new Date("2026-03-28T23:00:00Z"), 1, "Europe/Berlin")
    expect(due.toISOString()).toBe("2026-03-29T22:00:00.000Z")
  })

  it("begins a year where the store is", () => {
    const at = new Date("2026-12-31T20:00:00Z")
    expect(yearStart(at, "Asia/Shanghai").toISOString()).toBe(
      "2026-12-31T16:00:00.000Z"
    )
    expect(yearStart(at, "UTC").toISOString()).toBe("2026-01-01T00:00:00.000Z")
  })

  it("knows a time zone from a word", () => {
    expect(isTimeZone("Asia/Shanghai")).toBe(true)
    expect(isTimeZone("Asia/Nowhere")).toBe(false)
    expect(isTimeZone("local")).toBe(false)
  })
})
