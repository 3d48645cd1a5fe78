import fc from "fast-check"
import { toMajor } from "../domain/money"
import { parseAmount } from "./parse-amount"

describe("an amount as somebody types it", () => {
  it.each([
    ["12.5", 2, 1250n],
    ["12", 2, 1200n],
    [12.5, 2, 1250n],
    [0.1, 2, 10n],
    ["0", 2, 0n],
    [" 7 ", 0, 7n],
    ["1.234", 3, 1234n],
    ["12.3400", 2, 1234n],
    ["100.00", 0, 100n],
    ["90071992547409.91", 2, 9007199254740991n],
  ])("%p with %i decimals is %s minor units", (typed, digits, amount) => {
    expect(parseAmount(typed, digits)).toEqual({ amount })
  })

  it.each([
    ["-1", 2, "negative"],
    [-0.01, 2, "negative"],
    ["12.345", 2, "too_many_decimals"],
    [0.1 + 0.2, 2, "too_many_decimals"],
    ["100.5", 0, "too_many_decimals"],
    ["90071992547409.92", 2, "too_large"],
    ["9".repeat(100_000), 2, "too_large"],
    ["", 2, "not_an_amount"],
    ["1,5", 2, "not_an_amount"],
    ["1 000", 2, "not_an_amount"],
    ["€ 5", 2, "not_an_amount"],
    ["1e3", 2, "not_an_amount"],
    [1e21, 2, "not_an_amount"],
    [Number.NaN, 2, "not_an_amount"],
    [Number.POSITIVE_INFINITY, 2, "not_an_amount"],
    ["٣", 2, "not_an_amount"],
    ["<b>5</b>", 2, "not_an_amount"],
  ])("%p with %i decimals is refused as %s", (typed, digits, refusal) => {
    expect(parseAmount(typed, digits)).toEqual({ refusal })
  })

  it("comes back as it was written, whatever the currency", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) }),
        fc.integer({ min: 0, max: 4 }),
        (amount, digits) => {
          expect(parseAmount(toMajor(amount, digits), digits)).toEqual({
            amount,
          })
        }
      )
    )
  })
})
