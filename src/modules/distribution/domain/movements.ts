/** The merchant's side, and the stages of a distributor's money. */
export type AccountKind = "house" | "pending" | "held" | "available"

interface Movement {
  from: AccountKind
  to: AccountKind
}

/** Every movement of money there is. One that is not declared here does not exist. */
export const movements = {
  commission_earned: { from: "house", to: "pending" },
  commission_held: { from: "pending", to: "held" },
  commission_unheld: { from: "held", to: "pending" },
  commission_released: { from: "held", to: "available" },
  pending_reversed: { from: "pending", to: "house" },
  held_reversed: { from: "held", to: "house" },
  available_reversed: { from: "available", to: "house" },
} as const satisfies Record<string, Movement>

export type MovementCode = keyof typeof movements
