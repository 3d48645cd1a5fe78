/** What is given, as it is told: amounts in major units. */
export type TellableReward =
  | { kind: "money"; amount: number; currency_code: string }
  | { kind: "points"; points: number }
  | { kind: "promotion"; promotion: TellablePromotion }
  | { kind: "prize"; prize: NamedPrize }

export interface NamedPrize {
  id: string
  name: string
}

/** What the code of a promotion gives. */
export type TellablePromotion =
  | { type: "percentage"; percent: number; valid_days: number }
  | {
      type: "fixed"
      amount: number
      currency_code: string
      valid_days: number
    }
