import { daysPeriod, presetPeriod } from "./simulated-period"

const iso = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-")

describe("the period of a simulation", () => {
  it("reaches back from now when it is one of the usual ones", () => {
    const now = new Date(2026, 2, 31, 15, 30)
    const begin = (preset: "30_days" | "90_days" | "12_months") =>
      iso(presetPeriod(preset, now).from)
    expect(begin("30_days")).toBe("2026-3-1")
    expect(begin("90_days")).toBe("2025-12-31")
    expect(begin("12_months")).toBe("2025-3-31")
    expect(presetPeriod("30_days", now).until).toBe(now)
  })

  it("holds the last of its own days to midnight", () => {
    const { from, until } = daysPeriod(
      new Date(2026, 0, 1, 9),
      new Date(2026, 0, 31, 9)
    )
    expect([from, until]).toEqual([new Date(2026, 0, 1), new Date(2026, 1, 1)])
  })
})
