import { z } from "@medusajs/framework/zod"
import { currencyCode, majorAmount } from "../../../shared/minor-amount"
import type { ValidatedRoute } from "../../../shared/validated-route"
import {
  anyId,
  flag,
  type Paged,
  paging,
  search,
} from "../../../shared/validators"

const BASE = "/admin/distribution/prizes"

export const ListPrizes = z.strictObject({
  ...paging(["created_at", "name", "stock"], "name"),
  q: search.optional(),
  id: anyId,
  is_active: flag.optional(),
})

export type ListPrizes = Paged<z.infer<typeof ListPrizes>>

export const CreatePrize = z.strictObject({
  name: z.string().trim().min(1).max(100),
  description: z.string().max(2_000).nullish(),
  value: majorAmount.nonnegative().nullish(),
  currency_code: currencyCode.nullish(),
  stock: z.int().min(0).max(1_000_000).nullish(),
  is_active: z.boolean().optional(),
})

export type CreatePrize = z.infer<typeof CreatePrize>

export const UpdatePrize = CreatePrize.partial()

export type UpdatePrize = z.infer<typeof UpdatePrize>

export const adminPrizeRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListPrizes },
  { method: "POST", matcher: BASE, body: CreatePrize },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id`, body: UpdatePrize },
  { method: "DELETE", matcher: `${BASE}/:id` },
]
