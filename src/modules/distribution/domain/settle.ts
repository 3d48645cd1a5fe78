import { invariant } from "./invariant"
import type { CommissionMovementCode } from "./movements"
import { smaller } from "./money"

/** What the ledger holds for one commission, in minor units. */
export interface Standing {
  pending: bigint
  held: bigint
  available: bigint
}

export interface Desired {
  amount: bigint
  stage: "pending" | "held"
}

export interface SettlingMovement {
  code: CommissionMovementCode
  amount: bigint
}

/**
 * The movements from what stands to what should stand, in order. A fall is taken
 * from pending first, then held, then available (a clawback); a rise is earned
 * into pending. Applied to its own result it gives nothing.
 */
export function settle(actual: Standing, desired: Desired): SettlingMovement[] {
  const movements: SettlingMovement[] = []
  const standing = { ...actual }
  const move = (code: CommissionMovementCode, amount: bigint) => {
    if (amount > 0n) {
      movements.push({ code, amount })
    }
  }
  const stands = actual.pending + actual.held + actual.available
  let fall = stands - desired.amount
  for (const kind of ["pending", "held", "available"] as const) {
    const taken = fall > 0n ? smaller(fall, standing[kind]) : 0n
    standing[kind] -= taken
    fall -= taken
    move(`${kind}_reversed`, taken)
  }
  if (fall < 0n) {
    standing.pending -= fall
    move("commission_earned", -fall)
  }
  if (desired.stage === "held") {
    move("commission_held", standing.pending)
  } else {
    move("commission_unheld", standing.held)
  }
  return movements
}

/** What stands after the movements. */
export function applyMovements(
  actual: Standing,
  movements: readonly SettlingMovement[]
): Standing {
  const standing = { ...actual }
  for (const { code, amount } of movements) {
    steps[code](standing, amount)
  }
  invariant(
    standing.pending >= 0n && standing.held >= 0n,
    "Nothing leaves pending or held that is not there",
    { pending: `${standing.pending}`, held: `${standing.held}` }
  )
  return standing
}

const steps: Record<
  CommissionMovementCode,
  (standing: Standing, by: bigint) => void
> = {
  commission_earned: (standing, by) => {
    standing.pending += by
  },
  commission_held: (standing, by) => {
    standing.pending -= by
    standing.held += by
  },
  commission_unheld: (standing, by) => {
    standing.held -= by
    standing.pending += by
  },
  commission_released: (standing, by) => {
    standing.held -= by
    standing.available += by
  },
  pending_reversed: (standing, by) => {
    standing.pending -= by
  },
  held_reversed: (standing, by) => {
    standing.held -= by
  },
  available_reversed: (standing, by) => {
    standing.available -= by
  },
}
