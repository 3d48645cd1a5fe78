import { z } from "@medusajs/framework/zod"
import { cycles } from "../../../../modules/distribution/domain/settlement/terms"
import { tierRightsSchema } from "../../../../modules/distribution/domain/growth/rights"
import { majorCriteria } from "../../../shared/growth/criteria"
import { majorAmounts } from "../../../shared/amounts-by-currency"
import {
  anyId,
  flag,
  id,
  type Paged,
  paging,
  rates,
  search,
} from "../../../shared/validators"
import { netDays } from "../settlement/validators"

export const ListTiers = z.strictObject({
  ...paging(["rank", "name", "created_at", "updated_at"], "rank"),
  q: search.optional(),
  id: anyId,
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

const settlement = z
  .strictObject({
    cycle: z.enum(cycles).optional(),
    net_days: netDays.optional(),
    minimums: majorAmounts.optional(),
  })
  .nullable()

export const UpdateTier = CreateTier.partial().extend({
  /** What it settles otherwise than the programme; null takes that back. */
  settlement: settlement.optional(),
  /** How it is reached and kept; null leaves that to people. */
  criteria: majorCriteria.tier.nullable().optional(),
  rights: tierRightsSchema.optional(),
  /** The Medusa customer group its members are put in. */
  customer_group_id: id.nullable().optional(),
})

export type UpdateTier = z.infer<typeof UpdateTier>
