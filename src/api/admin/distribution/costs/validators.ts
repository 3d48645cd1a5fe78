import { z } from "@medusajs/framework/zod"
import {
  anyId,
  id,
  type Paged,
  paging,
  search,
} from "../../../shared/validators"

const currency = z
  .string()
  .trim()
  .toLowerCase()
  .refine((code) => /^[a-z]{3}$/.test(code), {
    message: "A currency is its code of three letters, such as eur",
  })

export const ListCosts = z.strictObject({
  ...paging(
    ["product.title", "title", "sku", "created_at", "updated_at"],
    "product.title"
  ),
  q: search.optional(),
  product_id: anyId,
  variant_id: anyId,
  missing_in: currency.optional(),
})

export type ListCosts = Paged<z.infer<typeof ListCosts>>

const amount = z.union([z.number(), z.string().max(50), z.null()])

export const SetCosts = z.strictObject({
  costs: z
    .array(z.strictObject({ variant_id: id, currency_code: currency, amount }))
    .refine((costs) => costs.length >= 1 && costs.length <= 1_000, {
      message: "Send 1 to 1000 costs; import a file for more",
    }),
})

export type SetCosts = z.infer<typeof SetCosts>

const MAX_CSV_BYTES = 5 * 1024 * 1024

export const ImportCosts = z.strictObject({
  csv: z.string().refine((text) => Buffer.byteLength(text) <= MAX_CSV_BYTES, {
    message: "A file has at most 5 MB; import it in parts",
  }),
  dry_run: z.boolean().optional(),
})

export type ImportCosts = z.infer<typeof ImportCosts>
