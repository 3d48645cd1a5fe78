import { z } from "@medusajs/framework/zod"
import { planDocumentSchema } from "../../../../modules/distribution/plan/plan-document"
import { paging, rate, rates } from "../../../shared/validators"

/** What changes; what is left out stays as it is in the current version. */
export const PublishPlan = planDocumentSchema.partial().extend({
  rates_ppm: z.record(z.string().min(1).max(255), rates).optional(),
  cap_ppm: rate.optional(),
  note: z
    .string()
    .refine((text) => text.length <= 1_000, {
      message: "A note has at most 1000 characters; shorten it",
    })
    .nullish(),
})

export type PublishPlan = z.infer<typeof PublishPlan>

export const ListPlans = z.strictObject(
  paging(["version", "created_at"], "-version")
)
