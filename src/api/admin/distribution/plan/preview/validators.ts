import { z } from "@medusajs/framework/zod"
import { evidences } from "../../../../../modules/distribution/domain/evidence"
import { id } from "../../../../shared/validators"

const currency = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/, { message: "A currency is its ISO code, such as eur" })

const price = z
  .number()
  .min(0, { message: "A price is at least 0" })
  .max(1_000_000_000, { message: "A price is at most 1000000000" })

const item = z.strictObject({
  variant_id: id,
  quantity: z
    .number()
    .int({ message: "A quantity is a whole number" })
    .min(1, { message: "A quantity is at least 1" })
    .max(1_000_000, { message: "A quantity is at most 1000000" }),
  unit_price: price.nullish(),
})

/** An order to imagine; what is left out is as an ordinary first order has it. */
const ImaginedOrder = z.strictObject({
  currency_code: currency,
  items: z
    .array(item)
    .min(1, { message: "An order has at least one item" })
    .max(100, { message: "An order to imagine has at most 100 items" }),
  distributor_id: id,
  customer_id: id.nullish(),
  customer_order: z.number().int().min(1).max(1_000_000).nullish(),
  evidence: z.enum(evidences).nullish(),
  discount_code: z.string().trim().min(1).max(255).nullish(),
  region_id: id.nullish(),
  country_code: z.string().trim().toLowerCase().length(2).nullish(),
  sales_channel_id: id.nullish(),
  customer_group_ids: z.array(id).max(100).nullish(),
  shipping: price.nullish(),
})

export type ImaginedOrder = z.infer<typeof ImaginedOrder>

export const PreviewPlan = z.strictObject({
  /** A whole document, or what changes of the current one. */
  terms: z.record(z.string(), z.unknown()),
  order: ImaginedOrder,
})

export type PreviewPlan = z.infer<typeof PreviewPlan>
