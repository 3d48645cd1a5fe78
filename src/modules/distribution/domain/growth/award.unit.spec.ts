import fc from "fast-check"
import { movements } from "../movements"
import {
  type AwardMoney,
  awardMovements,
  moneyAfter,
  prizeStatus,
} from "./award"

const amount = fc.bigInt({ min: 0n, max: 1_000n })

/** What the movements do to the money, bucket by bucket. */
function applied(
  { amount: stands, held }: AwardMoney,
  moved: ReturnType<typeof awardMovements>
): AwardMoney {
  const buckets = { held, available: stands - held }
  for (const { code, amountMinor } of moved) {
    const { from, to } = movements[code]
    for (const [kind, change] of [
      [from, -amountMinor],
      [to, amountMinor],
    ] as const) {
      if (kind === "held" || kind === "available") {
        buckets[kind] += change
      }
    }
  }
  return { amount: buckets.held + buckets.available, held: buckets.held }
}

describe("the movements of an award", () => {
  it("bring any money to what should stand, and then are none", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.boolean(),
        (a, b, want, isFinal) => {
          const before = { amount: a + b, held: b }
          const after = applied(before, awardMovements(before, want, isFinal))
          expect(after).toEqual(moneyAfter(before, want, isFinal))
          expect(after.amount).toBe(want)
          expect(awardMovements(after, want, isFinal)).toEqual([])
        }
      )
    )
  })

  it("never give and take at once", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.boolean(),
        (a, b, want, isFinal) => {
          const codes = awardMovements(
            { amount: a + b, held: b },
            want,
            isFinal
          ).map(({ code }) => code)
          const gives = ["bonus_held", "bonus_awarded"]
          const takes = ["bonus_unheld", "bonus_taken_back"]
          expect(
            codes.some((code) => gives.includes(code)) &&
              codes.some((code) => takes.includes(code))
          ).toBe(false)
        }
      )
    )
  })

  it("hold, release and take back", () => {
    const none = { amount: 0n, held: 0n }
    expect(awardMovements(none, 100n, false)).toEqual([
      { code: "bonus_held", amountMinor: 100n },
    ])
    expect(awardMovements({ amount: 100n, held: 100n }, 60n, true)).toEqual([
      { code: "bonus_released", amountMinor: 60n },
      { code: "bonus_unheld", amountMinor: 40n },
    ])
    expect(awardMovements({ amount: 60n, held: 0n }, 10n, true)).toEqual([
      { code: "bonus_taken_back", amountMinor: 50n },
    ])
  })
})

describe("a prize", () => {
  const inStock = () => true

  it("is won while there are any", () => {
    expect(prizeStatus(null, true, inStock)).toBe("won")
    expect(prizeStatus(null, true, () => false)).toBe("out_of_stock")
    expect(prizeStatus("out_of_stock", true, inStock)).toBe("won")
    expect(prizeStatus("revoked", true, inStock)).toBe("won")
  })

  it("is taken back only before it was claimed", () => {
    expect(prizeStatus("won", false, inStock)).toBe("revoked")
    expect(prizeStatus("out_of_stock", false, inStock)).toBe("revoked")
    expect(prizeStatus("claimed", false, inStock)).toBe("claimed")
    expect(prizeStatus("received", false, inStock)).toBe("received")
  })

  it("asks for stock only to be won anew", () => {
    const asked = jest.fn(inStock)
    expect(prizeStatus("won", true, asked)).toBe("won")
    expect(prizeStatus("sent", true, asked)).toBe("sent")
    expect(asked).not.toHaveBeenCalled()
  })
})
