import fc from "fast-check"
import { fromMajor, roundHalfUp, spread, sum, toMajor } from "./money"

describe("rounding", () => {
  it("rounds halves away from zero", () => {
    expect([5n, 15n, -5n, 4n].map((value) => roundHalfUp(value, 10n))).toEqual([
      1n,
      2n,
      -1n,
      0n,
    ])
  })
})

describe("spreading a total over weights", () => {
  it("gives the odd cent to the largest remainder, then to the first", () => {
    expect(spread(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(spread(10n, [1n, 2n, 0n])).toEqual([3n, 7n, 0n])
  })

  it("always sums to the total and stays within a unit of the exact share", () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        weights,
        (total, given) => {
          const all = sum(given)
          fc.pre(all > 0n)
          const parts = spread(total, given)
          expect(sum(parts)).toBe(total)
          parts.forEach((part, index) => {
            const error = part * all - total * given[index]!
            expect(error < all && error > -all).toBe(true)
          })
        }
      ),
      { numRuns: 1_000 }
    )
  })
})

describe("major units", () => {
  it("writes yen, cents and fils", () => {
    expect(toMajor(1234n, 0)).toBe("1234")
    expect(toMajor(-5n, 2)).toBe("-0.05")
    expect(toMajor(1234n, 3)).toBe("1.234")
  })

  it("reads half-up", () => {
    expect(fromMajor("12.345", 2)).toBe(1235n)
    expect(fromMajor("-0.005", 2)).toBe(-1n)
  })
})
