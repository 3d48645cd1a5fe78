import { z } from "@medusajs/framework/zod"
import { type PromotionTerms, promotionTermsSchema } from "./award"

/** Minor units or points, as digits. */
const amount = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, "Give an amount above zero, in digits")

export const currencyCodeSchema = z
  .string()
  .regex(/^[a-z]{3}$/, "Give the currency as three small letters")

/** What is given whatever the result is. */
const fixedBonuses = [
  z.strictObject({
    kind: z.literal("money"),
    amount,
    currency_code: currencyCodeSchema,
  }),
  z.strictObject({ kind: z.literal("points"), points: amount }),
  z.strictObject({
    kind: z.literal("promotion"),
    promotion: promotionTermsSchema,
  }),
  z.strictObject({
    kind: z.literal("prize"),
    prize_id: z.string().min(1).max(255),
  }),
] as const

export const fixedBonusSchema = z.discriminatedUnion("kind", [...fixedBonuses])

export type FixedBonus = z.infer<typeof fixedBonusSchema>

/** The same, or a share of the result in its own currency. */
export const stepBonusSchema = z.discriminatedUnion("kind", [
  ...fixedBonuses,
  z.strictObject({
    kind: z.literal("share"),
    rate_ppm: z.int().min(1).max(1_000_000),
  }),
])

export type StepBonus = z.infer<typeof stepBonusSchema>

/** What is given for a result, to be reckoned with. */
export type Reward =
  | { kind: "money"; currencyCode: string; amountMinor: bigint }
  | { kind: "points"; points: bigint }
  | { kind: "promotion"; promotion: PromotionTerms }
  | { kind: "prize"; prizeId: string }

/** The same with the slot that it is given in: what a slot gives never changes, but how much. */
export type Given = { slot: string } & Reward

/**
 * Fixed bonuses with their slots: of money and points one slot each, which sums
 * them; of what is given once, one each.
 * @param prefix tells them from others of the same distributor and period
 */
export function givenOf(
  bonuses: readonly FixedBonus[],
  prefix: string
): Given[] {
  const given = new Map<string, Given>()
  for (const bonus of bonuses) {
    const one = slotted(bonus, prefix)
    given.set(one.slot, added(given.get(one.slot), one))
  }
  return [...given.values()]
}

function slotted(bonus: FixedBonus, prefix: string): Given {
  return { slot: `${prefix}${slotOf(bonus)}`, ...rewardOf(bonus) }
}

function slotOf(bonus: FixedBonus): string {
  switch (bonus.kind) {
    case "money":
      return `money:${bonus.currency_code}`
    case "points":
      return "points"
    case "promotion":
      return `promotion:${worthOf(bonus.promotion)}`
    case "prize":
      return `prize:${bonus.prize_id}`
  }
}

/** What a bonus gives. */
export function rewardOf(bonus: FixedBonus): Reward {
  switch (bonus.kind) {
    case "money":
      return {
        kind: "money",
        currencyCode: bonus.currency_code,
        amountMinor: BigInt(bonus.amount),
      }
    case "points":
      return { kind: "points", points: BigInt(bonus.points) }
    case "promotion":
      return { kind: "promotion", promotion: bonus.promotion }
    case "prize":
      return { kind: "prize", prizeId: bonus.prize_id }
  }
}

function worthOf(promotion: PromotionTerms): string {
  return promotion.type === "percentage"
    ? `${promotion.percent}:${promotion.valid_days}`
    : `${promotion.amount}${promotion.currency_code}:${promotion.valid_days}`
}

function added(before: Given | undefined, one: Given): Given {
  if (before?.kind === "money" && one.kind === "money") {
    return { ...one, amountMinor: before.amountMinor + one.amountMinor }
  }
  if (before?.kind === "points" && one.kind === "points") {
    return { ...one, points: before.points + one.points }
  }
  return one
}
