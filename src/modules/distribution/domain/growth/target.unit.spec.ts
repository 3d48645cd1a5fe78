import fc from "fast-check"
import type { Given } from "./bonus"
import {
  bonusOf,
  streakBonusOf,
  type TargetTerms,
  targetTermsSchema,
} from "./target"

const base = {
  metric: "own_sales",
  currency_code: "eur",
  period: { type: "month", from: "2036-01-01", is_recurring: true },
  mode: "marginal",
  steps: [
    {
      at_least: "500000",
      bonuses: [{ kind: "money", amount: "10000", currency_code: "eur" }],
    },
    { at_least: "1000000", bonuses: [{ kind: "share", rate_ppm: 30_000 }] },
  ],
  timing: "provisional",
  return_window_days: 14,
} as const

const termsWith = (changes: object = {}): TargetTerms =>
  targetTermsSchema.parse({ ...base, ...changes })

const moneyOf = (given: readonly Given[]): bigint =>
  given.reduce(
    (sum, one) => sum + (one.kind === "money" ? one.amountMinor : 0n),
    0n
  )

const giving = (changes: object, result: bigint) =>
  moneyOf(bonusOf(termsWith(changes), result))

describe("the bonus of a result", () => {
  it("is nothing below the first step", () => {
    expect(bonusOf(termsWith(), 499_999n)).toEqual([])
  })

  it("gives every step on its own part, when marginal", () => {
    expect(giving({}, 500_000n)).toBe(10_000n)
    expect(giving({}, 1_200_000n)).toBe(10_000n + 6_000n)
  })

  it("gives the highest step alone on the whole result, when whole", () => {
    expect(giving({ mode: "whole" }, 500_000n)).toBe(10_000n)
    expect(giving({ mode: "whole" }, 1_200_000n)).toBe(36_000n)
  })

  it("rounds half-up, once for all steps", () => {
    const steps = ["1", "101"].map((at_least) => ({
      at_least,
      bonuses: [{ kind: "share", rate_ppm: 5_000 }],
    }))
    expect(giving({ steps }, 101n)).toBe(1n)
    expect(giving({ steps, mode: "whole" }, 299n)).toBe(1n)
    expect(giving({ steps, mode: "whole" }, 300n)).toBe(2n)
  })

  it("puts money of a currency in one slot and what is given once in one each", () => {
    const prize = { kind: "prize", prize_id: "prz_1" }
    const points = { kind: "points", points: "5" }
    const steps = ["1", "2"].map((at_least) => ({
      at_least,
      bonuses: [
        { kind: "money", amount: "7", currency_code: "usd" },
        points,
        prize,
      ],
    }))
    expect(bonusOf(termsWith({ steps }), 2n)).toEqual([
      {
        slot: "steps:money:usd",
        kind: "money",
        currencyCode: "usd",
        amountMinor: 14n,
      },
      { slot: "steps:points", kind: "points", points: 10n },
      { slot: "step-1:prize:prz_1", kind: "prize", prizeId: "prz_1" },
      { slot: "step-2:prize:prz_1", kind: "prize", prizeId: "prz_1" },
    ])
    const whole = bonusOf(termsWith({ steps, mode: "whole" }), 2n)
    expect(whole.map(({ slot }) => slot)).toEqual([
      "steps:money:usd",
      "steps:points",
      "steps:prize:prz_1",
    ])
  })

  const anySteps = fc
    .uniqueArray(
      fc.record({
        at: fc.integer({ min: 1, max: 1_000_000 }),
        rate_ppm: fc.integer({ min: 1, max: 1_000_000 }),
        fixed: fc.integer({ min: 1, max: 10_000 }),
      }),
      { minLength: 1, maxLength: 5, selector: ({ at }) => at }
    )
    .map((steps) =>
      [...steps]
        .sort((a, b) => a.at - b.at)
        .map(({ at, rate_ppm, fixed }) => ({
          at_least: `${at}`,
          bonuses: [
            { kind: "share", rate_ppm },
            { kind: "money", amount: `${fixed}`, currency_code: "eur" },
          ],
        }))
    )

  it("never falls when a marginal result rises", () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.bigInt({ min: 0n, max: 2_000_000n }),
        fc.bigInt({ min: 0n, max: 2_000_000n }),
        (steps, a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a]
          expect(giving({ steps }, low) <= giving({ steps }, high)).toBe(true)
        }
      )
    )
  })

  it("is what bands add up to, to half a unit", () => {
    fc.assert(
      fc.property(
        anySteps,
        fc.bigInt({ min: 0n, max: 2_000_000n }),
        (steps, result) => {
          const exact = steps.reduce((sum, { at_least, bonuses }, index) => {
            const from = Number(at_least)
            const next = Number(steps[index + 1]?.at_least ?? Infinity)
            const part = Math.min(Number(result), next) - from
            const [share, fixed] = bonuses
            return part < 0
              ? sum
              : sum +
                  (part * (share?.rate_ppm ?? 0)) / 1e6 +
                  Number(fixed?.amount)
          }, 0)
          const difference = Number(giving({ steps }, result)) - exact
          expect(Math.abs(difference)).toBeLessThanOrEqual(0.5 + 1e-6)
        }
      )
    )
  })
})

describe("a streak", () => {
  const terms = termsWith({
    streaks: [
      { periods: 2, bonuses: [{ kind: "points", points: "1" }] },
      { periods: 3, bonuses: [{ kind: "points", points: "9" }] },
    ],
  })

  it("is rewarded each time that it is full", () => {
    const rewarded = [0, 1, 2, 3, 4, 5, 6].map((run) =>
      streakBonusOf(terms, run).map(({ periods }) => periods)
    )
    expect(rewarded).toEqual([[], [], [2], [3], [2], [], [2, 3]])
  })
})

describe("terms", () => {
  it.each([
    ["a currency", { currency_code: null }],
    ["no period", { period: null }],
    ["falling steps", { steps: [...base.steps].reverse() }],
    ["a share of orders", { metric: "own_orders", currency_code: null }],
    [
      "streaks of what does not recur",
      {
        period: { ...base.period, is_recurring: false },
        streaks: [{ periods: 2, bonuses: base.steps[0].bonuses }],
      },
    ],
    [
      "days that end before they begin",
      {
        period: {
          type: "custom",
          from: "2036-02-01",
          to: "2036-01-01",
          is_recurring: false,
        },
      },
    ],
  ])("refuse %s", (_, changes) => {
    expect(targetTermsSchema.safeParse({ ...base, ...changes }).success).toBe(
      false
    )
  })
})
