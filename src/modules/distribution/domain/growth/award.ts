import { z } from "@medusajs/framework/zod"
import { invariant } from "../invariant"
import { larger, smaller } from "../money"
import type { AwardMovementCode } from "../movements"

/** What an award is for. */
export interface AwardSource {
  type: "target" | "contest"
  id: string
}

export const awardSourceTypes = ["target", "contest"] as const

export const awardKinds = ["money", "promotion", "points", "prize"] as const

export type AwardKind = (typeof awardKinds)[number]

/**
 * From which status an award can become which. Only a prize is more than granted
 * or revoked: `won` while its stock lasted, and then on its way. One that was
 * claimed stays with who claimed it, whatever becomes of the results.
 */
export const awardTransitions = {
  granted: ["revoked"],
  out_of_stock: ["won", "revoked"],
  won: ["claimed", "revoked"],
  claimed: ["sent"],
  sent: ["received"],
  received: [],
  revoked: ["granted", "won", "out_of_stock"],
} as const satisfies Record<string, readonly string[]>

export type AwardStatus = keyof typeof awardTransitions

export const awardStatuses = Object.keys(awardTransitions) as AwardStatus[]

/** What people do with a prize that was won. */
export const prizeSteps = ["claimed", "sent", "received"] as const

export type PrizeStep = (typeof prizeSteps)[number]

/** Whether a status can become another. */
export function canBecome(from: AwardStatus, to: AwardStatus): boolean {
  return awardTransitions[from].some((status) => status === to)
}

const validDays = z.int().min(1).max(3_650)

/** What the code of a promotion gives, once, to whom it was made for. */
export const promotionTermsSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("percentage"),
    percent: z.int().min(1).max(100),
    valid_days: validDays,
  }),
  z.strictObject({
    type: z.literal("fixed"),
    /** Minor units, as digits. */
    amount: z.string().regex(/^[1-9]\d{0,14}$/, "Give an amount above zero"),
    currency_code: z
      .string()
      .regex(/^[a-z]{3}$/, "Give the currency as three small letters"),
    valid_days: validDays,
  }),
])

export type PromotionTerms = z.infer<typeof promotionTermsSchema>

/** The money of an award: `amount` stands, of which `held` is on hold. */
export interface AwardMoney {
  amount: bigint
  held: bigint
}

export interface AwardMovement {
  code: AwardMovementCode
  amountMinor: bigint
}

/**
 * The movements that bring the money of an award to what should stand. What is
 * not final goes on hold; what became available stays so, and is taken back only
 * as far as less should stand. Brought there, it needs none.
 */
export function awardMovements(
  { amount, held }: AwardMoney,
  desired: bigint,
  isFinal: boolean
): AwardMovement[] {
  invariant(desired >= 0n, "A bonus is not negative", {
    desired: desired.toString(),
  })
  const available = amount - held
  const kept = smaller(available, desired)
  const onHold = isFinal ? 0n : desired - kept
  const released = isFinal ? smaller(held, desired - kept) : 0n
  const held_ = onHold - (held - released)
  const moved: [AwardMovementCode, bigint][] = [
    ["bonus_released", released],
    ["bonus_unheld", larger(-held_, 0n)],
    ["bonus_held", larger(held_, 0n)],
    ["bonus_awarded", desired - onHold - kept - released],
    ["bonus_taken_back", available - kept],
  ]
  return moved.flatMap(([code, amountMinor]) =>
    amountMinor > 0n ? [{ code, amountMinor }] : []
  )
}

/** What an award holds once it was brought to what should stand. */
export function moneyAfter(
  { amount, held }: AwardMoney,
  desired: bigint,
  isFinal: boolean
): AwardMoney {
  return {
    amount: desired,
    held: isFinal ? 0n : desired - smaller(amount - held, desired),
  }
}

/**
 * What becomes of a prize.
 * @param status null when there is none yet
 * @param isInStock asked only where one is to be won
 */
export function prizeStatus(
  status: AwardStatus | null,
  isDeserved: boolean,
  isInStock: () => boolean
): AwardStatus {
  if (isDeserved) {
    return status === null || canBecome(status, "won")
      ? isInStock()
        ? "won"
        : "out_of_stock"
      : status
  }
  return status !== null && !canBecome(status, "revoked") ? status : "revoked"
}
