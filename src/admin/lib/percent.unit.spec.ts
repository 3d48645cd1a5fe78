import { parsePercent, percentText } from "./percent"

describe("a percentage in a form", () => {
  it("is read exactly, with a point or a comma", () => {
    expect(["12.5", "12,5", "0", "100", "0.0001"].map(parsePercent)).toEqual([
      125_000, 125_000, 0, 1_000_000, 1,
    ])
  })

  it("is refused when it is none from 0 to 100", () => {
    expect(["", "-1", "101", "1.23456", "abc"].map(parsePercent)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it("is written as it was read", () => {
    for (let ppm = 0; ppm <= 1_000_000; ppm += 997) {
      expect(parsePercent(percentText(ppm))).toBe(ppm)
    }
  })
})
