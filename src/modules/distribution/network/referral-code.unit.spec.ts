import { chosenCode, normaliseCode } from "./referral-code"

describe("a code that somebody typed", () => {
  it("is trimmed and read in any case", () => {
    expect(normaliseCode("  anna-b_1 ")).toBe("ANNA-B_1")
  })

  it.each(["straße", "kıng", "ſam", "ﬁne", "éva", "анна"])(
    "is not turned into another one: %s",
    (typed) => {
      expect(normaliseCode(typed)).not.toMatch(/^[A-Z]+$/)
      expect(() => chosenCode(typed)).toThrow("3 to 32 letters A-Z")
    }
  )
})
