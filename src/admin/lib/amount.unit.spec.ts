import { amountsOf, parseAmount } from "./amount"

describe("an amount in a form", () => {
  it("is read with a point or a comma", () => {
    expect(parseAmount("12.50", 2)).toBe("12.50")
    expect(parseAmount(" 12,5 ", 2)).toBe("12.5")
    expect(parseAmount("0", 2)).toBe("0")
  })

  it("is refused when it is none", () => {
    for (const typed of ["", "-1", "1.2.3", "1 000", "abc"]) {
      expect(parseAmount(typed, 2)).toBeNull()
    }
  })

  it("is refused when it is finer than the smallest coin", () => {
    expect(parseAmount("1.005", 2)).toBeNull()
    expect(parseAmount("100.5", 0)).toBeNull()
    expect(parseAmount("1.005", 3)).toBe("1.005")
  })

  it("has fifteen digits at most, those of the coins among them", () => {
    expect(parseAmount("9999999999999.99", 2)).toBe("9999999999999.99")
    expect(parseAmount("10000000000000", 2)).toBeNull()
    expect(parseAmount("999999999999999", 0)).toBe("999999999999999")
    expect(parseAmount("1000000000000", 0, 12)).toBeNull()
  })

  it("tells nothing typed from zero", () => {
    expect(amountsOf({ eur: "0", usd: "", jpy: " 12,5 " })).toEqual({
      eur: "0",
      jpy: "12.5",
    })
  })
})
