import { z } from "@medusajs/framework/zod"
import type {
  FixedBonus,
  StepBonus,
} from "../../../modules/distribution/domain/growth/bonus"
import { currencyCode, majorAmount, type ToMinor } from "../minor-amount"
import { id } from "../validators"
import { unitDigits } from "./metric-digits"

const promotion = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("percentage"),
    percent: z.number(),
    valid_days: z.number(),
  }),
  z.strictObject({
    type: z.literal("fixed"),
    amount: majorAmount,
    currency_code: currencyCode,
    valid_days: z.number(),
  }),
])

const fixed = [
  z.strictObject({
    kind: z.literal("money"),
    amount: majorAmount,
    currency_code: currencyCode,
  }),
  z.strictObject({ kind: z.literal("points"), points: z.number() }),
  z.strictObject({ kind: z.literal("promotion"), promotion }),
  z.strictObject({ kind: z.literal("prize"), prize_id: id }),
] as const

/** A bonus as bodies carry it, amounts in major units; the module says what they may be. */
export const bonusBody = z.discriminatedUnion("kind", [...fixed])

export const stepBonusBody = z.discriminatedUnion("kind", [
  ...fixed,
  z.strictObject({ kind: z.literal("share"), rate_ppm: z.number() }),
])

export type BonusBody = z.infer<typeof bonusBody>
export type StepBonusBody = z.infer<typeof stepBonusBody>

/** The currencies of bonuses. */
export function currenciesOfBonuses(
  bonuses: readonly StepBonusBody[]
): string[] {
  return bonuses.flatMap((bonus) => {
    const given = bonus.kind === "promotion" ? bonus.promotion : bonus
    return "currency_code" in given ? [given.currency_code] : []
  })
}

/** What a body gives as the module keeps it: minor units and points as digits. */
export function storedBonus(bonus: BonusBody, toMinor: ToMinor): FixedBonus {
  switch (bonus.kind) {
    case "money":
      return { ...bonus, amount: toMinor(bonus.amount, bonus.currency_code) }
    case "points":
      return {
        ...bonus,
        points: unitDigits("count", bonus.points, { toMinor }),
      }
    case "promotion": {
      const { promotion: terms } = bonus
      return terms.type === "percentage"
        ? { kind: "promotion", promotion: terms }
        : {
            kind: "promotion",
            promotion: {
              ...terms,
              amount: toMinor(terms.amount, terms.currency_code),
            },
          }
    }
    case "prize":
      return bonus
  }
}

export function storedStepBonus(
  bonus: StepBonusBody,
  toMinor: ToMinor
): StepBonus {
  return bonus.kind === "share" ? bonus : storedBonus(bonus, toMinor)
}
