import { z } from "@medusajs/framework/zod"
import {
  anyOf,
  flag,
  id,
  type Paged,
  paging,
  rates,
  search,
} from "../../../shared/validators"

export const ListTiers = z.strictObject({
  ...paging(["rank", "name", "created_at", "updated_at"], "rank"),
  q: search.optional(),
  id: anyOf(id).optional(),
  is_default: flag.optional(),
})

export type ListTiers = Paged<z.infer<typeof ListTiers>>

const name = z.string().refine((text) => text.trim().length > 0, {
  message: "A tier's name has 1 to 100 characters",
})

const rank = z
  .number()
  .refine((value) => Number.isInteger(value) && value >= 1 && value <= 10_000, {
    message: "A tier's rank is a whole number from 1 (the lowest) to 10000",
  })

export const CreateTier = z.strictObject({
  name,
  rank: rank.optional(),
  rates_ppm: rates,
  is_default: z.boolean().optional(),
})

export type CreateTier = z.infer<typeof CreateTier>

export const UpdateTier = CreateTier.partial()

export type UpdateTier = z.infer<typeof UpdateTier>
