import { z } from "@medusajs/framework/zod"
import {
  type Metric,
  otherMetrics,
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

const rolledUpCriterion = z
  .strictObject({
    metric: z.enum(rolledUpMetricCodes),
    at_least: threshold,
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

const recruitsCriterion = z.strictObject({
  metric: z.literal("active_recruits" satisfies Metric),
  at_least: threshold,
  window: windowSchema,
  /** Only recruits in this tier or above it. */
  tier_id: z.string().min(1).max(255).optional(),
})

const tenureCriterion = z.strictObject({
  metric: z.literal("tenure_days" satisfies Metric),
  at_least: threshold,
})

/** Something that results have to reach. */
export const criterionSchema = z.union([
  rolledUpCriterion,
  recruitsCriterion,
  tenureCriterion,
])

export type Criterion = z.infer<typeof criterionSchema>

const match = z.enum(["all", "any"])

const innerGroupSchema = z.strictObject({
  match,
  of: z.array(criterionSchema).min(1).max(20),
})

/** All or any of criteria and of groups of them. */
export const criteriaGroupSchema = z.strictObject({
  match,
  of: z
    .array(z.union([criterionSchema, innerGroupSchema]))
    .min(1)
    .max(20),
})

export type CriteriaGroup = z.infer<typeof criteriaGroupSchema>

/** Whether an evaluation moves a distributor itself, asks first, or leaves it. */
export const automations = ["automatic", "proposed", "off"] as const

export type Automation = (typeof automations)[number]

/** How a tier is reached and kept. */
export const tierCriteriaSchema = z.strictObject({
  /** Null is reached by hand only. */
  reach: criteriaGroupSchema.nullable().default(null),
  /** Null is kept for good. */
  keep: criteriaGroupSchema.nullable().default(null),
  promotion: z.enum(automations).default("automatic"),
  demotion: z.enum(automations).default("proposed"),
  /** How long it is kept by who does not fulfil what keeps it any more. */
  grace_days: z.int().min(0).max(3_650).default(0),
  /** How long an evaluation does not turn round what another did. */
  minimum_stay_days: z.int().min(0).max(3_650).default(0),
})

export type TierCriteria = z.infer<typeof tierCriteriaSchema>

/** Every criterion of a group, in order. */
export function criteriaOf(group: CriteriaGroup | null): Criterion[] {
  return (group?.of ?? []).flatMap((part) =>
    "match" in part ? part.of : [part]
  )
}

/** What two criteria share when they ask for the same number. */
export function factKey(criterion: Criterion): string {
  const { at_least: _, ...asked } = criterion
  return JSON.stringify(asked, Object.keys(asked).concat(WINDOW_KEYS).sort())
}

const WINDOW_KEYS = ["type", "days", "unit", "which"]

/** Whether it needs the daily results. */
export function isRolledUp(
  criterion: Criterion
): criterion is z.infer<typeof rolledUpCriterion> {
  return !(criterion.metric in otherMetrics)
}
