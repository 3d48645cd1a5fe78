import { pauseAfter } from "./read-again"

describe("what is read again and again", () => {
  it("is read less and less often, but twice a minute at least", () => {
    expect([1, 2, 3, 6, 60].map(pauseAfter)).toEqual([
      1_000, 2_000, 4_000, 30_000, 30_000,
    ])
  })
})
