import { firstDayOf, isDay } from "./days"

describe("a day that was typed", () => {
  it("is one of the calendar", () => {
    expect(["2026-01-31", "2028-02-29"].every(isDay)).toBe(true)
    const wrong = ["", "2026-02-29", "2026-13-01", "2026-1-31", "31.01.2026"]
    expect(wrong.some(isDay)).toBe(false)
  })

  it("is in a period with a first day", () => {
    expect(firstDayOf("month", "2026-11-15")).toBe("2026-11-01")
    expect(firstDayOf("quarter", "2026-11-15")).toBe("2026-10-01")
    expect(firstDayOf("quarter", "2026-03-31")).toBe("2026-01-01")
    expect(firstDayOf("custom", "2026-11-15")).toBe("2026-11-15")
  })
})
