import { z } from "@medusajs/framework/zod"
import { targetMetricCodes } from "../../../modules/distribution/domain/growth/target"
import { currencyCode, majorAmount } from "../minor-amount"
import { id } from "../validators"

const validDays = z.number()

const promotionBody = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("percentage"),
    percent: z.number(),
    valid_days: validDays,
  }),
  z.strictObject({
    type: z.literal("fixed"),
    amount: majorAmount,
    currency_code: currencyCode,
    valid_days: validDays,
  }),
])

const fixed = [
  z.strictObject({
    kind: z.literal("money"),
    amount: majorAmount,
    currency_code: currencyCode,
  }),
  z.strictObject({ kind: z.literal("points"), points: z.number() }),
  z.strictObject({ kind: z.literal("promotion"), promotion: promotionBody }),
  z.strictObject({ kind: z.literal("prize"), prize_id: id }),
] as const

/** A bonus as bodies carry it, amounts in major units. */
export const bonusBody = z.discriminatedUnion("kind", [...fixed])

export const stepBonusBody = z.discriminatedUnion("kind", [
  ...fixed,
  z.strictObject({ kind: z.literal("share"), rate_ppm: z.number() }),
])

const day = z.iso.date()

const ids = z.array(id).max(1_000)

/** The terms of a target in major units; the module says what they may be. */
export const targetTermsBody = z.strictObject({
  metric: z.enum(targetMetricCodes),
  currency_code: currencyCode.nullish(),
  only: z
    .strictObject({
      product_ids: ids.optional(),
      category_ids: ids.optional(),
    })
    .nullish(),
  period: z
    .discriminatedUnion("type", [
      z.strictObject({
        type: z.enum(["month", "quarter"]),
        from: day,
        is_recurring: z.boolean(),
      }),
      z.strictObject({
        type: z.literal("custom"),
        from: day,
        to: day,
        is_recurring: z.boolean(),
      }),
    ])
    .nullish(),
  mode: z.enum(["whole", "marginal"]),
  steps: z
    .array(
      z.strictObject({
        at_least: z.number(),
        bonuses: z.array(stepBonusBody).min(1).max(10),
      })
    )
    .min(1)
    .max(20),
  streaks: z
    .array(
      z.strictObject({
        periods: z.number(),
        bonuses: z.array(bonusBody).min(1).max(10),
      })
    )
    .max(10)
    .optional(),
  timing: z.enum(["provisional", "after_return_window"]),
  return_window_days: z.number(),
  tier_ids: ids.optional(),
  distributor_ids: ids.optional(),
})

export type TargetTermsBody = z.infer<typeof targetTermsBody>
