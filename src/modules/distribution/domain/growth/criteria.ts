import { z } from "@medusajs/framework/zod"
import {
  type Metric,
  otherMetrics,
  type RolledUpMetric,
  rolledUpMetricCodes,
  unitOf,
} from "./metrics"
import { windowSchema } from "./window"

/** Minor units, thousandths or a count, as digits; see `unitOf`. */
const threshold = z
  .string()
  .regex(/^\d{1,15}$/, "Give a number of zero or more")

const currencyCode = z
  .string()
  .regex(/^[a-z]{3}$/, "Give the currency as three small letters")

const match = z.enum(["all", "any"])

/** Whether an evaluation moves a distributor itself, asks first, or leaves it. */
export const automations = ["automatic", "proposed", "off"] as const

export type Automation = (typeof automations)[number]

const dayCount = z.int().min(0).max(3_650)

/**
 * The forms of criteria, with thresholds of one kind: digits inside, numbers in
 * major units at the border.
 */
export function criteriaSchemas<Threshold extends z.ZodType>(
  atLeast: Threshold
) {
  const rolledUp = z
    .strictObject({
      metric: z.enum(rolledUpMetricCodes),
      at_least: atLeast,
      /** Of amounts of money, and only of these. */
      currency_code: currencyCode.optional(),
      window: windowSchema,
    })
    .refine(
      ({ metric, currency_code }) =>
        (unitOf(metric) === "money") === (currency_code !== undefined),
      {
        message: "An amount of money has a currency, and nothing else has one",
        path: ["currency_code"],
      }
    )
  const recruits = z.strictObject({
    metric: z.literal("active_recruits" satisfies Metric),
    at_least: atLeast,
    window: windowSchema,
    /** Only recruits in this tier or above it. */
    tier_id: z.string().min(1).max(255).optional(),
  })
  const tenure = z.strictObject({
    metric: z.literal("tenure_days" satisfies Metric),
    at_least: atLeast,
  })
  const criterion = z.union([rolledUp, recruits, tenure])
  const inner = z.strictObject({ match, of: z.array(criterion).min(1).max(20) })
  const group = z.strictObject({
    match,
    of: z
      .array(z.union([criterion, inner]))
      .min(1)
      .max(20),
  })
  const tier = z.strictObject({
    /** Null is reached by hand only. */
    reach: group.nullable().default(null),
    /** Null is kept for good. */
    keep: group.nullable().default(null),
    promotion: z.enum(automations).default("automatic"),
    demotion: z.enum(automations).default("proposed"),
    /** How long it is kept by who does not fulfil what keeps it any more. */
    grace_days: dayCount.default(0),
    /** How long an evaluation does not turn round what another did. */
    minimum_stay_days: dayCount.default(0),
  })
  return { criterion, group, tier }
}

const schemas = criteriaSchemas(threshold)

/** Something that results have to reach. */
export const criterionSchema = schemas.criterion

export type Criterion = z.infer<typeof criterionSchema>

/** All or any of criteria and of groups of them. */
export type CriteriaGroup = z.infer<typeof schemas.group>

/** How a tier is reached and kept. */
export const tierCriteriaSchema = schemas.tier

export type TierCriteria = z.infer<typeof tierCriteriaSchema>

export type RolledUpCriterion = Extract<Criterion, { metric: RolledUpMetric }>

/** Every criterion of a group, in order. */
export function criteriaOf(group: CriteriaGroup | null): Criterion[] {
  return (group?.of ?? []).flatMap((part) =>
    "match" in part ? part.of : [part]
  )
}

/** The tiers that criteria ask for recruits in. */
export function tiersAskedFor(
  criteria: TierCriteria | null | undefined
): string[] {
  return [
    ...criteriaOf(criteria?.reach ?? null),
    ...criteriaOf(criteria?.keep ?? null),
  ].flatMap((criterion) =>
    criterion.metric === "active_recruits" && criterion.tier_id
      ? [criterion.tier_id]
      : []
  )
}

/**
 * What two criteria share when they ask for the same number. It is kept with the
 * criterion, which is looked at once for every distributor and never changes.
 */
export function factKey(criterion: Criterion): string {
  const known = factKeys.get(criterion)
  if (known !== undefined) {
    return known
  }
  const { at_least: _, ...asked } = criterion
  const key = JSON.stringify(
    asked,
    Object.keys(asked).concat(WINDOW_KEYS).sort()
  )
  factKeys.set(criterion, key)
  return key
}

const factKeys = new WeakMap<Criterion, string>()

const WINDOW_KEYS = ["type", "days", "unit", "which"]

/** Whether it needs the daily results. */
export function isRolledUp(
  criterion: Criterion
): criterion is RolledUpCriterion {
  return !(criterion.metric in otherMetrics)
}
