/** The stages of a distributor's money; `stated` is on a statement, `paying` with a payout. */
export const ownAccountKinds = [
  "pending",
  "held",
  "available",
  "stated",
  "paying",
] as const

export type OwnAccountKind = (typeof ownAccountKinds)[number]

/** The merchant's own side, by what it is for. */
export type HouseAccountKind =
  | "house:commission"
  | "house:bonus"
  | "house:adjustment"
  | "house:clawback"
  | "house:withholding"
  | "house:vat"
  | "house:fee"
  | "house:payout"

export type AccountKind = OwnAccountKind | HouseAccountKind

interface Movement {
  from: AccountKind
  to: AccountKind
}

/** What an order's commissions do; the only movements that reconciling posts. */
const ofCommission = {
  commission_earned: { from: "house:commission", to: "pending" },
  commission_held: { from: "pending", to: "held" },
  commission_unheld: { from: "held", to: "pending" },
  commission_released: { from: "held", to: "available" },
  pending_reversed: { from: "pending", to: "house:commission" },
  held_reversed: { from: "held", to: "house:commission" },
  available_reversed: { from: "available", to: "house:commission" },
} as const satisfies Record<string, Movement>

/** What people book by hand, each with its counter-entry. */
const byHand = {
  bonus_credited: { from: "house:bonus", to: "available" },
  bonus_debited: { from: "available", to: "house:bonus" },
  adjustment_credited: { from: "house:adjustment", to: "available" },
  adjustment_debited: { from: "available", to: "house:adjustment" },
  clawback_debited: { from: "available", to: "house:clawback" },
  clawback_credited: { from: "house:clawback", to: "available" },
} as const satisfies Record<string, Movement>

/** What a bonus for results does, on hold first while returns may still undo it. */
const ofAward = {
  bonus_held: { from: "house:bonus", to: "held" },
  bonus_unheld: { from: "held", to: "house:bonus" },
  bonus_released: { from: "held", to: "available" },
  bonus_awarded: { from: "house:bonus", to: "available" },
  bonus_taken_back: { from: "available", to: "house:bonus" },
} as const satisfies Record<string, Movement>

/** What a statement does with the money that it draws from the balance. */
const ofStatement = {
  statement_drawn: { from: "available", to: "stated" },
  statement_returned: { from: "stated", to: "available" },
  statement_credited: { from: "house:adjustment", to: "stated" },
  statement_debited: { from: "stated", to: "house:adjustment" },
  vat_added: { from: "house:vat", to: "stated" },
  vat_undone: { from: "stated", to: "house:vat" },
  tax_withheld: { from: "stated", to: "house:withholding" },
  withholding_undone: { from: "house:withholding", to: "stated" },
  fee_charged: { from: "stated", to: "house:fee" },
  fee_undone: { from: "house:fee", to: "stated" },
} as const satisfies Record<string, Movement>

/** What a payout does; money that did not arrive goes back to the balance. */
const ofPayout = {
  payout_started: { from: "stated", to: "paying" },
  payout_canceled: { from: "paying", to: "stated" },
  payout_paid: { from: "paying", to: "house:payout" },
  payout_failed: { from: "paying", to: "available" },
  payout_returned: { from: "house:payout", to: "available" },
  payout_retried: { from: "available", to: "paying" },
} as const satisfies Record<string, Movement>

/** Every movement of money there is. One that is not declared here does not exist. */
export const movements = {
  ...ofCommission,
  ...byHand,
  ...ofAward,
  ...ofStatement,
  ...ofPayout,
}

export type MovementCode = keyof typeof movements

export type CommissionMovementCode = keyof typeof ofCommission

export type AwardMovementCode = keyof typeof ofAward

/** The totals of a statement that a movement of the balance counts into. */
export type StatementTotal =
  "commissions" | "clawbacks" | "bonuses" | "adjustments" | "payouts"

/**
 * What each movement of the available balance counts as on a statement. Drawing
 * is left out: it is what the statement does with its closing balance.
 */
export const statedAs = {
  commission_released: "commissions",
  available_reversed: "clawbacks",
  clawback_debited: "clawbacks",
  clawback_credited: "clawbacks",
  bonus_credited: "bonuses",
  bonus_debited: "bonuses",
  bonus_released: "bonuses",
  bonus_awarded: "bonuses",
  bonus_taken_back: "bonuses",
  adjustment_credited: "adjustments",
  adjustment_debited: "adjustments",
  statement_returned: "payouts",
  payout_failed: "payouts",
  payout_returned: "payouts",
  payout_retried: "payouts",
} as const satisfies Partial<Record<MovementCode, StatementTotal>>

export type StatedCode = keyof typeof statedAs

export const statedCodes = Object.keys(statedAs) as StatedCode[]
