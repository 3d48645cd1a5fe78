import type { AdjustmentKind } from "../../modules/distribution/settlement/adjustment-kinds"

/** What a merchant can book: each kind, and an adjustment by what it does. */
export const bookings = ["bonus", "more", "less", "clawback"] as const

export type Booking = (typeof bookings)[number]

const meaning: Record<Booking, { kind: AdjustmentKind; sign: 1 | -1 }> = {
  bonus: { kind: "bonus", sign: 1 },
  more: { kind: "adjustment", sign: 1 },
  less: { kind: "adjustment", sign: -1 },
  clawback: { kind: "clawback", sign: -1 },
}

/** A booking as the API takes it: what takes is below zero. */
export function bookingOf(
  booking: Booking,
  typedAmount: string
): { kind: AdjustmentKind; amount: number } {
  const { kind, sign } = meaning[booking]
  return { kind, amount: sign * Number(typedAmount.trim().replace(",", ".")) }
}
