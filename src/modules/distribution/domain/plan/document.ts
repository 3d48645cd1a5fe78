import { z } from "@medusajs/framework/zod"
import { amounts, rate } from "./amounts"
import { builtIn, type Vocabulary } from "./vocabulary"

/** The form of the document. */
export const SCHEMA = 1

/** The deepest level that a plan can pay. */
export const DEEPEST_LEVEL = 20

const MAX_RULES = 5_000

const ids = z.array(z.string().min(1).max(255)).max(MAX_RULES).default([])
const moment = z.iso.datetime({ offset: true }).nullable().default(null)
const days = z.number().int().min(0).max(3650)

function ruleSchema({ conditions, rewards }: Vocabulary) {
  return z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, {
      message: "A rule's id is made of letters, digits, - and _",
    }),
    name: z.string().trim().min(1).max(200),
    /** 1 is asked first. */
    priority: z.number().int().min(1).max(100_000),
    /** Paid on top of what comes after it, instead of ending the search. */
    stacks: z.boolean().default(false),
    from: moment,
    until: moment,
    /** All of them have to hold. */
    conditions: z.array(kindOf(conditions)).max(20).default([]),
    /** By level, from the seller (0) upwards; null leaves a level as it is. */
    rewards: z
      .array(kindOf(rewards).nullable())
      .min(1)
      .max(DEEPEST_LEVEL + 1),
  })
}

function kindOf(kinds: Vocabulary["conditions"] | Vocabulary["rewards"]) {
  const [first, ...others] = [...kinds.values()].map(({ code, args }) =>
    args.extend({ type: z.literal(code) })
  )
  return z.discriminatedUnion("type", [
    first as TypedArgs,
    ...(others as TypedArgs[]),
  ])
}

type TypedArgs = z.ZodObject<{ type: z.ZodLiteral<string> }>

/**
 * The terms of a programme as one document, as it is stored and as HTTP carries
 * it: rates are integers in parts per million, levels are counted from the
 * seller (0) upwards, amounts are decimal texts in major units by currency.
 */
export function planDocumentSchema(
  vocabulary: Vocabulary = builtIn
): PlanDocumentSchema {
  const schema = schemas.get(vocabulary) ?? buildSchema(vocabulary)
  schemas.set(vocabulary, schema)
  return schema
}

/** One schema a vocabulary: building one takes milliseconds. */
const schemas = new WeakMap<Vocabulary, PlanDocumentSchema>()

type PlanDocumentSchema = ReturnType<typeof buildSchema>

function buildSchema(vocabulary: Vocabulary) {
  const rule = ruleSchema(vocabulary)
  return z.strictObject({
    schema: z.literal(SCHEMA).default(SCHEMA),
    mode: z
      .enum(["single_level", "multi_level", "differential"])
      .default("multi_level"),
    /** Tier id → rate by level; in differential mode the first is the tier's rate. */
    rates_ppm: z
      .record(z.string().min(1).max(255), z.array(rate).max(DEEPEST_LEVEL + 1))
      .default({}),
    /** What the rates of levels from 1 up are a share of. */
    upline_of: z.enum(["basis", "seller_commission"]).default("basis"),
    /** Differential: what the first upline in the tier that was paid already gets. */
    same_tier_ppm: rate.default(0),
    basis: z
      .strictObject({
        of: z.enum(["net_sales", "margin"]).default("net_sales"),
        /** The share of net sales taken as margin where a cost is not known; 0 earns nothing. */
        missing_cost_ppm: rate.default(0),
        tax: z.boolean().default(false),
        shipping: z.boolean().default(false),
        gift_cards: z.boolean().default(false),
        /** What is left of a reward when the order used a discount code. */
        discounted_ppm: rate.default(1_000_000),
      })
      .prefault({}),
    rules: z.array(rule).max(MAX_RULES).default([]),
    /** Agreed with some distributors; asked before the rules. */
    overrides: z
      .array(rule.extend({ distributor_ids: ids.unwrap().min(1) }))
      .max(MAX_RULES)
      .default([]),
    caps: z
      .strictObject({
        /** All levels together, as a share of a line's basis. */
        total_ppm: rate.default(500_000),
        /** All levels together, as a share of a line's margin. */
        margin_ppm: rate.nullable().default(null),
        /** What one beneficiary earns at most, by currency. */
        line: amounts.default({}),
        order: amounts.default({}),
        customer: amounts.default({}),
        period: z
          .strictObject({
            every: z.enum(["day", "week", "month", "quarter", "year"]),
            amounts,
          })
          .nullable()
          .default(null),
      })
      .prefault({}),
    uplines: z
      .strictObject({
        /** The deepest level that earns; 0 pays the seller alone. */
        max_level: z.number().int().min(0).max(DEEPEST_LEVEL).default(1),
        /** Three paid levels and more need this said. */
        accepts_legal_risk: z.boolean().default(false),
        /** What an upline must be, besides active. */
        tier_ids: ids,
        own_orders: z.number().int().min(0).max(1_000).default(0),
        own_orders_days: z.number().int().min(1).max(3650).default(30),
        unqualified: z.enum(["skip", "compress"]).default("skip"),
      })
      .prefault({}),
    /** In which period a seller's volume is counted. */
    volume_period: z
      .enum(["month", "quarter", "year", "lifetime"])
      .default("month"),
    /** For how many orders, or months from the first, a customer earns its seller commission. */
    duration: z
      .strictObject({
        orders: z.number().int().min(1).max(10_000).nullable().default(null),
        months: z.number().int().min(1).max(1_200).nullable().default(null),
      })
      .prefault({}),
    own_purchase: z
      .enum(["earn", "upline_only", "nothing"])
      .default("upline_only"),
    hold: z
      .strictObject({
        days: days.default(14),
        from: z
          .enum(["paid", "fulfilled", "delivered", "completed"])
          .default("fulfilled"),
      })
      .prefault({}),
    refund_without_return: z.enum(["pro_rata", "ignore"]).default("pro_rata"),
    excluded: z
      .strictObject({
        product_ids: ids,
        category_ids: ids,
        collection_ids: ids,
        type_ids: ids,
        tag_ids: ids,
      })
      .prefault({}),
  })
}

export type PlanDocument = z.infer<PlanDocumentSchema>
export type PlanRule = PlanDocument["rules"][number]
export type PlanOverride = PlanDocument["overrides"][number]
export type PlanCondition = PlanRule["conditions"][number]
export type PlanReward = NonNullable<PlanRule["rewards"][number]>
