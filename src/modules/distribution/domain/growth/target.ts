import { z } from "@medusajs/framework/zod"
import { roundHalfUp, smaller } from "../money"
import { WHOLE_PPM } from "../rate"
import {
  currencyCodeSchema,
  type FixedBonus,
  fixedBonusSchema,
  type Given,
  givenOf,
  stepBonusSchema,
} from "./bonus"
import {
  type MetricUnit,
  rolledUpMetricCodes,
  rolledUpMetrics,
  unitOf,
} from "./metrics"
import { daySchema } from "./window"

export const targetStatuses = ["draft", "active", "ended"] as const

export type TargetStatus = (typeof targetStatuses)[number]

/**
 * How far a period is: `over` waits for returns, `final` is settled further for
 * later ones, `closed` is left as it is.
 */
export const targetPeriodStatuses = [
  "running",
  "over",
  "final",
  "closed",
] as const

export type TargetPeriodStatus = (typeof targetPeriodStatuses)[number]

export const targetMetricCodes = [
  ...rolledUpMetricCodes,
  "tenure_days",
] as const

export type TargetMetric = (typeof targetMetricCodes)[number]

const atLeast = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "Give a number above zero, in digits")

/** Which days a result counts; the first period is the one with `from` in it. */
const periodSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum(["month", "quarter"]),
    from: daySchema,
    is_recurring: z.boolean(),
  }),
  /** Recurring, periods of the same length follow one another. */
  z.strictObject({
    type: z.literal("custom"),
    from: daySchema,
    to: daySchema,
    is_recurring: z.boolean(),
  }),
])

export type TargetPeriodTerms = z.infer<typeof periodSchema>

const bonuses = <T extends z.ZodType>(bonus: T) => z.array(bonus).min(1).max(10)

const stepSchema = z.strictObject({
  /** Minor units, thousandths or a count, as the metric's unit is. */
  at_least: atLeast,
  bonuses: bonuses(stepBonusSchema),
})

export type TargetStep = z.infer<typeof stepSchema>

/** So many periods in a row in which the first step was reached. */
const streakSchema = z.strictObject({
  periods: z.int().min(2).max(120),
  bonuses: bonuses(fixedBonusSchema),
})

const ids = z.array(z.string().min(1).max(255)).max(1_000)

/** What is asked and what is given for it. */
export const targetTermsSchema = z
  .strictObject({
    metric: z.enum(targetMetricCodes),
    /** Of a metric of money, and only of these. */
    currency_code: currencyCodeSchema.nullable().default(null),
    /** Counts only these products and those of these categories; null counts everything. */
    only: z
      .strictObject({
        product_ids: ids.default([]),
        category_ids: ids.default([]),
      })
      .refine(
        ({ product_ids, category_ids }) =>
          product_ids.length + category_ids.length > 0,
        { message: "Name products or categories, or leave this out" }
      )
      .nullable()
      .default(null),
    /** Null for tenure, which has no periods. */
    period: periodSchema.nullable().default(null),
    /** The highest step that was reached alone, on the whole result; or every step, each on its own part. */
    mode: z.enum(["whole", "marginal"]),
    steps: z.array(stepSchema).min(1).max(20),
    streaks: z.array(streakSchema).max(10).default([]),
    /** Whether bonuses are booked at once and on hold, or only once returns are over. */
    timing: z.enum(["provisional", "after_return_window"]),
    return_window_days: z.int().min(0).max(366),
    /** Who takes part; with both left out everybody, with either who is in one of them. */
    tier_ids: ids.default([]),
    distributor_ids: ids.default([]),
  })
  .superRefine((terms, context) => {
    for (const problem of problemsOf(terms)) {
      context.addIssue({ code: "custom", ...problem })
    }
  })

export type TargetTerms = z.infer<typeof targetTermsSchema>

interface Problem {
  path: string[]
  message: string
}

const problems: {
  path: string[]
  message: string
  isBroken: (terms: TargetTerms) => boolean
}[] = [
  {
    path: ["currency_code"],
    message: "A target of money has a currency, and no other has one",
    isBroken: ({ metric, currency_code }) =>
      (unitOf(metric) === "money") !== (currency_code !== null),
  },
  {
    path: ["steps"],
    message: "Give the steps from the lowest to the highest",
    isBroken: ({ steps }) =>
      steps.some(
        ({ at_least }, index) =>
          index > 0 && BigInt(at_least) <= BigInt(steps[index - 1]!.at_least)
      ),
  },
  {
    path: ["steps"],
    message: "Only a target of money gives a share of the result",
    isBroken: ({ metric, steps }) =>
      unitOf(metric) !== "money" &&
      steps.some(({ bonuses: given }) =>
        given.some(({ kind }) => kind === "share")
      ),
  },
  {
    path: ["period"],
    message: "A target has a period, unless it is one of tenure",
    isBroken: ({ metric, period }) =>
      (metric === "tenure_days") !== (period === null),
  },
  {
    path: ["period"],
    message: "A period begins before it ends",
    isBroken: ({ period }) =>
      period?.type === "custom" && period.to < period.from,
  },
  {
    path: ["only"],
    message: "Commission and tenure are not counted by product",
    isBroken: ({ metric, only }) =>
      only !== null && (metric === "commission" || metric === "tenure_days"),
  },
  {
    path: ["streaks"],
    message: "Only a target that recurs has streaks",
    isBroken: ({ streaks, period }) =>
      streaks.length > 0 && !period?.is_recurring,
  },
  {
    path: ["streaks"],
    message: "Give each length of a streak once",
    isBroken: ({ streaks }) =>
      new Set(streaks.map(({ periods }) => periods)).size < streaks.length,
  },
]

function problemsOf(terms: TargetTerms): Problem[] {
  return problems
    .filter(({ isBroken }) => isBroken(terms))
    .map(({ path, message }) => ({ path, message }))
}

export function isTenure({ metric }: Pick<TargetTerms, "metric">): boolean {
  return metric === "tenure_days"
}

export function targetUnit({
  metric,
}: Pick<TargetTerms, "metric">): MetricUnit {
  return unitOf(metric)
}

/** What the daily results keep of it; null for tenure. */
export function rolledUpOf({ metric }: Pick<TargetTerms, "metric">) {
  return metric === "tenure_days" ? null : rolledUpMetrics[metric]
}

/** How many steps a result reaches. */
export function stepsReached(
  { steps }: Pick<TargetTerms, "steps">,
  result: bigint
): number {
  return steps.filter(({ at_least }) => result >= BigInt(at_least)).length
}

type StepTerms = Pick<
  TargetTerms,
  "steps" | "mode" | "currency_code" | "metric"
>

/** What a result gives: exact until it is rounded half-up once, for each currency. */
export function bonusOf(terms: StepTerms, result: bigint): Given[] {
  const reached = terms.steps.slice(0, stepsReached(terms, result))
  if (isTenure(terms)) {
    return reached.flatMap(({ at_least, bonuses: given }) =>
      givenOf(fixedOf(given), `step-${at_least}:`)
    )
  }
  const counted = terms.mode === "whole" ? reached.slice(-1) : reached
  return [
    ...summed(
      givenOf(
        [
          ...counted.flatMap(({ bonuses: given }) =>
            fixedOf(given).filter(isSummed)
          ),
          ...shareOf(terms, counted, result),
        ],
        "steps:"
      )
    ),
    ...counted.flatMap(({ at_least, bonuses: given }) =>
      givenOf(
        fixedOf(given).filter((bonus) => !isSummed(bonus)),
        terms.mode === "whole" ? "steps:" : `step-${at_least}:`
      )
    ),
  ]
}

function summed(given: readonly Given[]): Given[] {
  return given.filter((one) => one.kind !== "money" || one.amountMinor > 0n)
}

function fixedOf(given: TargetStep["bonuses"]): FixedBonus[] {
  return given.filter((bonus) => bonus.kind !== "share")
}

function isSummed({ kind }: FixedBonus): boolean {
  return kind === "money" || kind === "points"
}

/** The shares of all steps together, rounded once. */
function shareOf(
  { steps, mode, currency_code }: StepTerms,
  counted: readonly TargetStep[],
  result: bigint
): FixedBonus[] {
  const partsPerMillion = counted.reduce((sum, step) => {
    const next = steps[steps.indexOf(step) + 1]
    const from = BigInt(step.at_least)
    const part =
      mode === "whole"
        ? result
        : (next ? smaller(result, BigInt(next.at_least)) : result) - from
    return sum + part * BigInt(ratesOf(step))
  }, 0n)
  const amount = roundHalfUp(partsPerMillion, BigInt(WHOLE_PPM))
  return amount > 0n && currency_code
    ? [{ kind: "money", amount: amount.toString(), currency_code }]
    : []
}

function ratesOf({ bonuses: given }: TargetStep): number {
  return given.reduce(
    (rates, bonus) => rates + (bonus.kind === "share" ? bonus.rate_ppm : 0),
    0
  )
}

/** What a run of periods in a row gives: each time that a streak is full. */
export function streakBonusOf(
  { streaks }: Pick<TargetTerms, "streaks">,
  run: number
): { periods: number; given: Given[] }[] {
  return streaks
    .filter(({ periods }) => run > 0 && run % periods === 0)
    .map(({ periods, bonuses: given }) => ({
      periods,
      given: givenOf(given, `streak-${periods}:`),
    }))
}
