import { z } from "@medusajs/framework/zod"
import {
  verdictKinds,
  verdictStatuses,
} from "../../../../modules/distribution/domain/growth/verdict"
import { daySchema } from "../../../../modules/distribution/domain/growth/window"
import { ReadResults } from "../../../shared/growth/present-results"
import { currencyCode } from "../../../shared/minor-amount"
import {
  anyId,
  anyOf,
  id,
  type Paged,
  paging,
} from "../../../shared/validators"

const steps = z.int().min(1).max(100).nullable()
const percent = z.int().min(1).max(100)

export const UpdateGrowthSettings = z
  .strictObject({
    reference_currency: currencyCode.nullable(),
    evaluates_daily: z.boolean(),
    max_steps_up: steps,
    max_steps_down: steps,
    slipping_percent: percent,
    close_percent: percent,
  })
  .partial()

export type UpdateGrowthSettings = z.infer<typeof UpdateGrowthSettings>

export const SetCurrencyRate = z.strictObject({
  currency_code: currencyCode,
  from_day: daySchema,
  /** What one unit is worth in the currency that results are compared in. */
  rate: z.number().refine((rate) => rate > 0 && rate <= 1_000_000, {
    message: "Give a rate above zero, such as 0.92",
  }),
})

export type SetCurrencyRate = z.infer<typeof SetCurrencyRate>

export const ExportResults = ReadResults.extend({
  distributor_id: anyId,
  tier_id: anyId,
}).refine(({ from, to }) => from <= to, {
  path: ["to"],
  message: "The last day comes before the first; give it as the same or later",
})

export type ExportResults = z.infer<typeof ExportResults>

export const ListEvaluations = z.strictObject(
  paging(["day", "created_at"], "-created_at")
)

export const PreviewEvaluation = z.strictObject({ day: daySchema.optional() })

export type PreviewEvaluation = z.infer<typeof PreviewEvaluation>

export const EvaluateTiers = z.strictObject({ day: daySchema.optional() })

export type EvaluateTiers = z.infer<typeof EvaluateTiers>

export const UndoEvaluation = z.strictObject({ reason: z.string().max(1_000) })

export type UndoEvaluation = z.infer<typeof UndoEvaluation>

export const ListVerdicts = z.strictObject({
  ...paging(["created_at", "id"], "-created_at"),
  evaluation_id: anyId,
  distributor_id: anyId,
  kind: anyOf(z.enum(verdictKinds)).optional(),
  status: anyOf(z.enum(verdictStatuses)).optional(),
})

export type ListVerdicts = Paged<z.infer<typeof ListVerdicts>>

const MOST_AT_ONCE = 1_000

export const DecideProposals = z.strictObject({
  ids: z
    .array(id)
    .refine((named) => named.length >= 1 && named.length <= MOST_AT_ONCE, {
      message: `Name 1 to ${MOST_AT_ONCE} proposals at once`,
    }),
  decision: z.enum(["accept", "decline"]),
})

export type DecideProposals = z.infer<typeof DecideProposals>
