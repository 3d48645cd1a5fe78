import type { StepBonusGiven } from "../../../api/types"
import { parsePercent, percentText } from "../percent"

/** What a merchant can give, as a form asks for it. */
export const rewardKinds = ["money", "points", "prize", "promotion"] as const

export type RewardKind = (typeof rewardKinds)[number] | "share"

/** A reward as a form holds it; of another kind than its own it holds what was typed before. */
export interface TypedReward {
  kind: RewardKind
  /** An amount, points, or percent. */
  amount: string
  /** Of money, and of what a promotion code takes off. */
  currency: string
  prizeId: string
  /** Whether a promotion code takes percent off, or an amount. */
  off: "percentage" | "fixed"
  validDays: string
}

export const newReward = (currency: string): TypedReward => ({
  kind: "money",
  amount: "",
  currency,
  prizeId: "",
  off: "percentage",
  validDays: "30",
})

/**
 * What the API answers that is given, as a form holds it.
 * @param currency what the form offers where nothing has one
 */
export function typedReward(
  given: StepBonusGiven,
  currency: string
): TypedReward {
  const empty = newReward(currency)
  switch (given.kind) {
    case "money":
      return {
        ...empty,
        amount: String(given.amount),
        currency: given.currency_code,
      }
    case "points":
      return { ...empty, kind: "points", amount: String(given.points) }
    case "prize":
      return { ...empty, kind: "prize", prizeId: given.prize.id }
    case "share":
      return { ...empty, kind: "share", amount: percentText(given.rate_ppm) }
    case "promotion":
      return { ...empty, kind: "promotion", ...typedPromotion(given.promotion) }
  }
}

type Promotion = Extract<StepBonusGiven, { kind: "promotion" }>["promotion"]

function typedPromotion(promotion: Promotion): Partial<TypedReward> {
  const validDays = String(promotion.valid_days)
  return promotion.type === "percentage"
    ? { amount: String(promotion.percent), validDays }
    : {
        off: "fixed",
        amount: String(promotion.amount),
        currency: promotion.currency_code,
        validDays,
      }
}

/** A reward as the API takes it. */
export function rewardBody(typed: TypedReward) {
  const { kind, amount, currency, prizeId } = typed
  switch (kind) {
    case "money":
      return { kind, amount: typedNumber(amount), currency_code: currency }
    case "points":
      return { kind, points: typedNumber(amount) }
    case "prize":
      return { kind, prize_id: prizeId }
    case "share":
      return { kind, rate_ppm: parsePercent(amount) ?? 0 }
    case "promotion":
      return { kind, promotion: promotionBody(typed) }
  }
}

function promotionBody({ off, amount, currency, validDays }: TypedReward) {
  const valid_days = Number(validDays)
  const value = typedNumber(amount)
  return off === "percentage"
    ? { type: off, percent: value, valid_days }
    : { type: off, amount: value, currency_code: currency, valid_days }
}

/** A number with a decimal point or comma, as somebody typed it. */
export function typedNumber(typed: string): number {
  return Number(typed.trim().replace(",", "."))
}

export function isTypedNumber(typed: unknown): boolean {
  return /^\d+([.,]\d+)?$/.test(String(typed))
}
