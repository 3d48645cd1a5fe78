import { z } from "@medusajs/framework/zod"
import type { PlanTerms } from "../domain/plan/plan"
import { ratePpm } from "../domain/rate"

const rate = z
  .number({ message: "A rate is a number in parts per million" })
  .int({
    message: "A rate is a whole number of parts per million (10 % is 100000)",
  })
  .min(0, { message: "A rate cannot be below 0 %" })
  .max(1_000_000, { message: "A rate cannot be above 100 %" })

const ids = z.array(z.string().min(1).max(255)).max(1_000).default([])

/**
 * A plan as it is stored and as HTTP carries it. Rates are integers in parts
 * per million of the basis, listed by level from the seller (0) upwards.
 */
export const planDocumentSchema = z.strictObject({
  rates_ppm: z.record(z.string(), z.array(rate).max(21)),
  max_level: z.number().int().min(0).max(20),
  cap_ppm: rate,
  basis: z.literal("net_sales"),
  hold: z.strictObject({
    days: z.number().int().min(0).max(3650),
    from: z.enum(["paid", "fulfilled", "delivered", "completed"]),
  }),
  own_purchase: z.enum(["earn", "upline_only", "nothing"]),
  inactive_upline: z.enum(["skip", "compress"]),
  refund_without_return: z.enum(["pro_rata", "ignore"]),
  excluded: z.strictObject({
    product_ids: ids,
    category_ids: ids,
    collection_ids: ids,
    type_ids: ids,
    tag_ids: ids,
  }),
})

export type PlanDocument = z.infer<typeof planDocumentSchema>

/** The document as the domain computes with it. */
export function toTerms(document: PlanDocument): PlanTerms {
  const rates = Object.entries(document.rates_ppm).map(
    ([tierId, byLevel]) => [tierId, byLevel.map(ratePpm)] as const
  )
  return {
    rates: Object.fromEntries(rates),
    maxLevel: document.max_level,
    cap: ratePpm(document.cap_ppm),
    basis: document.basis,
    hold: document.hold,
    ownPurchase: document.own_purchase,
    inactiveUpline: document.inactive_upline,
    refundWithoutReturn: document.refund_without_return,
    excluded: {
      productIds: document.excluded.product_ids,
      categoryIds: document.excluded.category_ids,
      collectionIds: document.excluded.collection_ids,
      typeIds: document.excluded.type_ids,
      tagIds: document.excluded.tag_ids,
    },
  }
}
