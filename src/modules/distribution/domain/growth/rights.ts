import { z } from "@medusajs/framework/zod"

/** What a tier lets its members do, besides earning by the plan. */
export const rights = {
  /** Bring in distributors below them. */
  recruit: true,
  /** See whom they recruited. */
  see_downline: true,
  /** Buy stock from the platform itself instead of from their sponsor; nothing asks for it yet. */
  buy_from_platform: false,
  /** Have promotion codes of their own. */
  own_promotion_codes: true,
  enter_contests: true,
} as const

export type Right = keyof typeof rights

export const rightCodes = Object.keys(rights) as Right[]

/** What a tier says otherwise than `rights`. */
export const tierRightsSchema = z.strictObject(
  Object.fromEntries(
    rightCodes.map((right) => [right, z.boolean().optional()])
  ) as Record<Right, z.ZodOptional<z.ZodBoolean>>
)

export type TierRights = z.infer<typeof tierRightsSchema>

export function hasRight(tier: { rights: TierRights }, right: Right): boolean {
  return tier.rights[right] ?? rights[right]
}
