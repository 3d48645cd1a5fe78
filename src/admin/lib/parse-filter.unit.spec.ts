import { parseFilter } from "./parse-filter"

describe("a filter in the address", () => {
  it("is what the table wrote there", () => {
    expect(parseFilter('["active","pending"]')).toEqual(["active", "pending"])
  })

  it("is one value where only one may be chosen", () => {
    expect(parseFilter('"eur"')).toBe("eur")
  })

  it.each([undefined, "", "active", '["active"', "[1]", "{}"])(
    "is none when it is %s",
    (text) => expect(parseFilter(text)).toBeUndefined()
  )
})
