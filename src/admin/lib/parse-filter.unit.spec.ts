import { parseFilter } from "./parse-filter"

describe("a filter in the address", () => {
  it("is what the table wrote there", () => {
    expect(parseFilter('["active","pending"]')).toEqual(["active", "pending"])
  })

  it.each([undefined, "", "active", '["active"', '"active"', "[1]", "{}"])(
    "is none when it is %s",
    (text) => expect(parseFilter(text)).toBeUndefined()
  )
})
