/** What a merchant can give, as a form asks for it. */
export const rewardKinds = ["money", "points", "prize", "promotion"] as const

export type RewardKind = (typeof rewardKinds)[number] | "share"

/** A reward as a form holds it. */
export interface TypedReward {
  kind: RewardKind
  /** An amount, points, or percent. */
  amount: string
  prizeId: string
  validDays: string
}

export const newReward = (): TypedReward => ({
  kind: "money",
  amount: "",
  prizeId: "",
  validDays: "30",
})

const PPM_PER_PERCENT = 10_000

/** A reward as the API takes it. */
export function rewardBody(
  { kind, amount, prizeId, validDays }: TypedReward,
  currency: string
) {
  const value = typedNumber(amount)
  switch (kind) {
    case "money":
      return { kind, amount: value, currency_code: currency }
    case "points":
      return { kind, points: value }
    case "prize":
      return { kind, prize_id: prizeId }
    case "share":
      return { kind, rate_ppm: Math.round(value * PPM_PER_PERCENT) }
    case "promotion":
      return {
        kind,
        promotion: {
          type: "percentage" as const,
          percent: value,
          valid_days: Number(validDays),
        },
      }
  }
}

/** A number with a decimal point or comma, as somebody typed it. */
export function typedNumber(typed: string): number {
  return Number(typed.replace(",", "."))
}

export function isTypedNumber(typed: unknown): boolean {
  return /^\d+([.,]\d+)?$/.test(String(typed))
}
