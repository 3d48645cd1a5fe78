import fc from "fast-check"
import type { AdminContest, AdminTarget } from "../../types"
import { CreateContest } from "../../admin/distribution/contests/validators"
import { CreateTarget } from "../../admin/distribution/targets/routes"
import { storedBonus, storedStepBonus } from "./bonus-body"
import { unitDigits } from "./metric-digits"
import { presentSteps, presentStreaks } from "./target-values"
import { parseAmount } from "../../../modules/distribution/cost/parse-amount"
import type {
  FixedBonus,
  StepBonus,
} from "../../../modules/distribution/domain/growth/bonus"
import { rewardOf } from "../../../modules/distribution/domain/growth/bonus"
import {
  type MetricUnit,
  rolledUpMetricCodes,
  unitOf,
} from "../../../modules/distribution/domain/growth/metrics"
import {
  isTenure,
  targetMetricCodes,
  type TargetTerms,
  targetTermsSchema,
} from "../../../modules/distribution/domain/growth/target"
import { toMajor } from "../../../modules/distribution/domain/money"
import { unitValue } from "../../../workflows/growth/metric-values"
import { tellableReward } from "../../../workflows/growth/rewards-in"
import { parseAmount as parseTyped } from "../../../admin/lib/amount"
import type { TypedReward } from "../../../admin/lib/growth/typed-reward"
import {
  contestBody,
  newContest,
  typedContest,
} from "../../../admin/lib/growth/typed-contest"
import {
  countsGoods,
  targetBody,
  typedTarget,
} from "../../../admin/lib/growth/typed-target"

/** As many decimals as currencies have. */
const DIGITS: Record<string, number> = { jpy: 0, eur: 2, bhd: 3 }

const toAmount = (minor: bigint | string, currency: string) =>
  Number(toMajor(BigInt(minor), DIGITS[currency]!))

/** What is refused shows by its reason where digits are compared. */
const toMinor = (amount: number, currency: string) => {
  const parsed = parseAmount(amount, DIGITS[currency]!)
  return "amount" in parsed ? parsed.amount.toString() : parsed.refusal
}

const names = { toAmount, prizeName: (id: string) => id }

const digits = fc
  .bigInt({ min: 1n, max: 999_999_999_999_999n })
  .map((amount) => amount.toString())

const currency = fc.constantFrom(...Object.keys(DIGITS))

const days = fc.integer({ min: 1, max: 3_650 })

const ids = fc.array(fc.stringMatching(/^[a-z]{3}_[0-9A-Z]{4}$/), {
  maxLength: 3,
})

const fixedBonus: fc.Arbitrary<FixedBonus> = fc.oneof(
  fc.record({
    kind: fc.constant("money" as const),
    amount: digits,
    currency_code: currency,
  }),
  fc.record({ kind: fc.constant("points" as const), points: digits }),
  fc.record({
    kind: fc.constant("prize" as const),
    prize_id: fc.constant("prz_1"),
  }),
  fc.record({
    kind: fc.constant("promotion" as const),
    promotion: fc.oneof(
      fc.record({
        type: fc.constant("percentage" as const),
        percent: fc.integer({ min: 1, max: 100 }),
        valid_days: days,
      }),
      fc.record({
        type: fc.constant("fixed" as const),
        amount: digits,
        currency_code: currency,
        valid_days: days,
      })
    ),
  })
)

const stepBonus: fc.Arbitrary<StepBonus> = fc.oneof(
  fixedBonus,
  fc.record({
    kind: fc.constant("share" as const),
    rate_ppm: fc.integer({ min: 1, max: 1_000_000 }),
  })
)

const period = fc.oneof(
  fc.record({
    type: fc.constantFrom("month" as const, "quarter" as const),
    from: fc.constant("2026-11-25"),
    is_recurring: fc.boolean(),
  }),
  fc.record({
    type: fc.constant("custom" as const),
    from: fc.constant("2026-11-25"),
    to: fc.constant("2026-12-24"),
    is_recurring: fc.boolean(),
  })
)

const few = <T>(one: fc.Arbitrary<T>) =>
  fc.array(one, { minLength: 1, maxLength: 3 })

/** Terms that the module takes, in minor units as it keeps them. */
const targetTerms: fc.Arbitrary<TargetTerms> = fc
  .record({
    metric: fc.constantFrom(...targetMetricCodes),
    currency,
    only: fc.record({ product_ids: ids, category_ids: ids }),
    period,
    mode: fc.constantFrom("whole", "marginal"),
    thresholds: fc.uniqueArray(digits, { minLength: 1, maxLength: 4 }),
    bonuses: few(stepBonus),
    fixed: few(fixedBonus),
    lengths: fc.uniqueArray(fc.integer({ min: 2, max: 120 }), { maxLength: 3 }),
    timing: fc.constantFrom("provisional", "after_return_window"),
    return_window_days: fc.integer({ min: 0, max: 366 }),
    tier_ids: ids,
    distributor_ids: ids,
  })
  .map(({ metric, only, thresholds, bonuses, fixed, lengths, ...rest }) => {
    const isMoney = unitOf(metric) === "money"
    const ofTenure = isTenure({ metric })
    const isOnly =
      countsGoods(metric) && only.product_ids.length + only.category_ids.length
    return targetTermsSchema.parse({
      metric,
      currency_code: isMoney ? rest.currency : null,
      only: isOnly ? only : null,
      period: ofTenure ? null : rest.period,
      mode: ofTenure ? "whole" : rest.mode,
      steps: thresholds
        .sort((a, b) => Number(BigInt(a) - BigInt(b)))
        .map((at_least) => ({
          at_least,
          bonuses: isMoney ? bonuses : fixed,
        })),
      streaks:
        rest.period.is_recurring && !ofTenure
          ? lengths.map((periods) => ({ periods, bonuses: fixed }))
          : [],
      timing: ofTenure ? "after_return_window" : rest.timing,
      return_window_days: ofTenure ? 0 : rest.return_window_days,
      tier_ids: rest.tier_ids,
      distributor_ids: rest.distributor_ids,
    })
  })

const named = (things: string[]) => things.map((id) => ({ id, name: id }))

/** The target as the API answers it, as far as the form reads it. */
function answered(terms: TargetTerms): AdminTarget {
  const { only, tier_ids, distributor_ids, ...plain } = terms
  return {
    ...plain,
    name: "Good month",
    description: null,
    only: only && {
      products: named(only.product_ids),
      categories: named(only.category_ids),
    },
    steps: presentSteps(terms, names),
    streaks: presentStreaks(terms, names),
    tiers: named(tier_ids),
    distributors: named(distributor_ids),
  } as unknown as AdminTarget
}

/** What the API makes of a body, with the currencies' own digits. */
function kept(body: unknown): TargetTerms {
  const { terms } = CreateTarget.parse(body)
  const unit = unitOf(terms.metric)
  return targetTermsSchema.parse({
    ...terms,
    steps: terms.steps.map(({ at_least, bonuses }) => ({
      at_least: unitDigits(unit, at_least, {
        toMinor,
        currency: terms.currency_code,
      }),
      bonuses: bonuses.map((bonus) => storedStepBonus(bonus, toMinor)),
    })),
    streaks: terms.streaks?.map(({ periods, bonuses }) => ({
      periods,
      bonuses: bonuses.map((bonus) => storedBonus(bonus, toMinor)),
    })),
  })
}

const newOne = { only: null, streaks: [], tier_ids: [], distributor_ids: [] }

const DECIMALS = { milli: 3, count: 0 } as const

const digitsOf = (unit: MetricUnit, code: string) =>
  unit === "money" ? DIGITS[code]! : DECIMALS[unit]

/** The amounts of rewards, with how many decimals each may have. */
function amountsIn(rewards: readonly TypedReward[]): [string, number][] {
  return rewards.flatMap(({ kind, off, amount, currency: code }) => {
    const isMoney =
      kind === "money" || (kind === "promotion" && off === "fixed")
    return isMoney || kind === "points"
      ? [[amount, digitsOf(isMoney ? "money" : "count", code)]]
      : []
  })
}

/** Whether the form lets everybody save what it was opened with. */
function expectRight(amounts: readonly [string, number][]): void {
  const wrong = amounts.filter(
    ([typed, decimals]) => parseTyped(typed, decimals) === null
  )
  expect(wrong).toEqual([])
}

describe("the form of a target", () => {
  it("gives back to the last digit what it was opened with", () => {
    fc.assert(
      fc.property(targetTerms, (terms) => {
        const typed = typedTarget(answered(terms), "eur")
        expectRight([
          ...typed.steps.map(({ atLeast }): [string, number] => [
            atLeast,
            digitsOf(unitOf(typed.metric), typed.currency),
          ]),
          ...[...typed.steps, ...typed.streaks].flatMap(({ bonuses }) =>
            amountsIn(bonuses)
          ),
        ])
        expect(kept(targetBody(typed))).toEqual(terms)
      })
    )
  })

  it("sends nothing that does not apply to what is counted", () => {
    const typed = typedTarget(
      answered(
        targetTermsSchema.parse({
          ...newOne,
          metric: "own_sales",
          currency_code: "eur",
          only: { product_ids: ["prod_1"] },
          period: { type: "month", from: "2026-11-01", is_recurring: true },
          mode: "marginal",
          steps: [{ at_least: "100", bonuses: [points] }],
          streaks: [{ periods: 3, bonuses: [points] }],
          timing: "provisional",
          return_window_days: 14,
        })
      ),
      "eur"
    )
    const { terms } = targetBody({ ...typed, metric: "tenure_days" })
    expect(terms).toMatchObject({
      currency_code: null,
      only: null,
      period: null,
      streaks: [],
    })
    expect(targetBody({ ...typed, is_recurring: false }).terms.streaks).toEqual(
      []
    )
  })
})

const points = { kind: "points" as const, points: "5" }

const contestTerms = fc
  .record({
    metric: fc.constantFrom(...rolledUpMetricCodes),
    currency,
    minimum: fc.oneof(fc.constant("0"), digits),
    prizes: few(
      fc.record({
        from_rank: fc.integer({ min: 1, max: 10 }),
        to_rank: fc.integer({ min: 10, max: 100_000 }),
        reward: fixedBonus,
      })
    ),
    final_after_days: fc.integer({ min: 0, max: 365 }),
    objections_days: fc.integer({ min: 0, max: 365 }),
    tie_rule: fc.constantFrom("shared", "first_to_reach", "more_orders"),
    tier_ids: ids,
    distributor_ids: ids,
  })
  .map(({ currency: code, ...terms }) => ({
    ...terms,
    currency_code: unitOf(terms.metric) === "money" ? code : null,
  }))

describe("the form of a contest", () => {
  it("asks for nothing where no minimum is typed", () => {
    const typed = { ...newContest("eur"), minimum: " " }
    expect(contestBody(typed).minimum).toBe(0)
  })

  it("gives back to the last digit what it was opened with", () => {
    fc.assert(
      fc.property(contestTerms, (terms) => {
        const { tier_ids, distributor_ids, minimum, prizes, ...plain } = terms
        const unit = unitOf(plain.metric)
        const told = {
          ...plain,
          name: "Race",
          description: null,
          starts_on: "2026-11-01",
          ends_on: "2026-11-30",
          minimum: unitValue(unit, minimum, {
            toAmount,
            currency: plain.currency_code,
          }),
          prizes: prizes.map((prize) => ({
            ...prize,
            reward: tellableReward(rewardOf(prize.reward), names),
          })),
          audience: {
            tiers: named(tier_ids),
            distributors: named(distributor_ids),
          },
        } as unknown as AdminContest
        const typed = typedContest(told, "eur")
        expectRight([
          [typed.minimum, digitsOf(unit, typed.currency)],
          ...amountsIn(typed.prizes.map(({ reward }) => reward)),
        ])
        const body = CreateContest.parse(contestBody(typed))
        expect({
          ...body,
          minimum: unitDigits(unit, body.minimum!, {
            toMinor,
            currency: body.currency_code,
          }),
          prizes: body.prizes.map((prize) => ({
            ...prize,
            reward: storedBonus(prize.reward, toMinor),
          })),
        }).toEqual({
          ...plain,
          name: "Race",
          description: null,
          starts_on: "2026-11-01",
          ends_on: "2026-11-30",
          minimum,
          prizes,
          audience: { tier_ids, distributor_ids },
        })
      })
    )
  })
})
