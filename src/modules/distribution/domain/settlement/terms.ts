import { z } from "@medusajs/framework/zod"

/** How often balances are settled; `on_request` only when the distributor asks. */
export const cycles = [
  "daily",
  "weekly",
  "half_monthly",
  "monthly",
  "on_request",
] as const

export type Cycle = (typeof cycles)[number]

/** Minor units by currency code, as digits: { "eur": "5000" }. */
export const amountsByCurrency = z.record(
  z.string().regex(/^[a-z]{3}$/, "Give the currency as three small letters"),
  z.string().regex(/^\d{1,15}$/, "Give an amount of zero or more")
)

export type AmountsByCurrency = z.infer<typeof amountsByCurrency>

/** What a tier settles otherwise than the programme; what is left out is as the programme has it. */
export const tierSettlementSchema = z.strictObject({
  cycle: z.enum(cycles).optional(),
  net_days: z.int().min(0).max(365).optional(),
  minimums: amountsByCurrency.optional(),
})

export type TierSettlement = z.infer<typeof tierSettlementSchema>
