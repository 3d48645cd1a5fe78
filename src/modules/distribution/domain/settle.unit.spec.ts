import fc from "fast-check"
import { applyMovements, settle } from "./settle"

const bucket = fc.bigInt({ min: 0n, max: 10n ** 9n })
const standing = fc.record({ pending: bucket, held: bucket, available: bucket })
const desired = fc.record({
  amount: bucket,
  stage: fc.constantFrom("pending" as const, "held" as const),
})

describe("settling what stands to what should stand", () => {
  it("takes a fall from pending, then held, then available", () => {
    expect(
      settle(
        { pending: 10n, held: 20n, available: 30n },
        { amount: 5n, stage: "held" }
      )
    ).toEqual([
      { code: "pending_reversed", amount: 10n },
      { code: "held_reversed", amount: 20n },
      { code: "available_reversed", amount: 25n },
    ])
  })

  it("reaches the amount from anywhere, and then has nothing to do", () => {
    fc.assert(
      fc.property(standing, desired, (actual, wanted) => {
        const movements = settle(actual, wanted)
        const after = applyMovements(actual, movements)
        expect(after.pending + after.held + after.available).toBe(wanted.amount)
        expect(movements.every(({ amount }) => amount > 0n)).toBe(true)
        expect(settle(after, wanted)).toEqual([])
      }),
      { numRuns: 1_000 }
    )
  })

  it("never takes available money back while less of it is at stake", () => {
    fc.assert(
      fc.property(standing, desired, (actual, wanted) => {
        const after = applyMovements(actual, settle(actual, wanted))
        const kept =
          wanted.amount < actual.available ? wanted.amount : actual.available
        expect(after.available).toBe(kept)
      }),
      { numRuns: 1_000 }
    )
  })
})
