import { z } from "@medusajs/framework/zod"
import { targetMetricCodes } from "../../../modules/distribution/domain/growth/target"
import { daySchema } from "../../../modules/distribution/domain/growth/window"
import { currencyCode } from "../minor-amount"
import { id } from "../validators"
import { bonusBody, stepBonusBody } from "./bonus-body"

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
        from: daySchema,
        is_recurring: z.boolean(),
      }),
      z.strictObject({
        type: z.literal("custom"),
        from: daySchema,
        to: daySchema,
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
