import type { Settings } from "../entities"
import type { ReadOrder } from "./attribute-orders"
import type { NewBond } from "./bond-customers"
import {
  decideAttribution,
  type Decision,
  type FoundBond,
  type FoundEvidence,
} from "./decide"
import { customersOf } from "./find-evidence"

export interface Decided extends ReadOrder {
  decision: Decision
  /** The bond that this order makes, where none stands in its way. */
  bond: NewBond | null
}

const DAY_IN_MS = 86_400_000

/**
 * Decides a batch in the order in which its orders were placed, so that a
 * customer's first order bonds it for the next ones as if they came one by one.
 */
export function decideInTurn(
  orders: readonly ReadOrder[],
  evidence: ReadonlyMap<string, FoundEvidence>,
  settings: Settings
): Decided[] {
  const bonds = new Map<string, FoundBond>()
  return byPlacement(orders).flatMap((order) => {
    const found = evidence.get(order.facts.orderId)
    if (!found) {
      return []
    }
    const standing = standingBonds(order, found, bonds)
    const decision = decideAttribution(
      { ...found, bonds: standing },
      {
        placedAt: new Date(order.snapshot.placedAt),
        windowDays: settings.referral_window_days,
      }
    )
    const made = bondOf(order, decision)
    const isMade =
      made !== null &&
      standing.every((bond) => gives(bond, made.since, settings))
    if (isMade) {
      bonds.set(made.customerId, asFound(made, settings))
    }
    return [{ ...order, decision, bond: isMade ? made : null }]
  })
}

/** The bonds of who bought, with those that the batch's orders before this one made in their stead. */
function standingBonds(
  { facts }: ReadOrder,
  found: FoundEvidence,
  made: ReadonlyMap<string, FoundBond>
): FoundBond[] {
  return customersOf(facts).flatMap(
    (id) =>
      made.get(id) ??
      found.bonds.find(({ customerId }) => customerId === id) ??
      []
  )
}

function byPlacement(orders: readonly ReadOrder[]): ReadOrder[] {
  const placedAt = ({ snapshot }: ReadOrder) => Date.parse(snapshot.placedAt)
  return [...orders].sort((a, b) => placedAt(a) - placedAt(b))
}

function bondOf(
  { snapshot }: ReadOrder,
  { distributorId, evidence }: Decision
): NewBond | null {
  if (!snapshot.customerId || !distributorId || !evidence) {
    return null
  }
  if (evidence === "own_purchase" || evidence === "bond") {
    return null
  }
  return {
    customerId: snapshot.customerId,
    distributorId,
    evidence,
    orderId: snapshot.id,
    since: new Date(snapshot.placedAt),
  }
}

/** Whether a bond gives way to a new one, as `bondCustomers` asks the database too of the same record. */
function gives(
  standing: FoundBond,
  since: Date,
  { bond_mode }: Settings
): boolean {
  return (
    standing.isTerminated ||
    (standing.expiresAt !== null && standing.expiresAt < since) ||
    (bond_mode === "last_click" && standing.since < since)
  )
}

function asFound(
  { customerId, distributorId, since }: NewBond,
  { bond_mode, bond_days }: Settings
): FoundBond {
  const expiresAt =
    bond_mode === "days"
      ? new Date(since.getTime() + bond_days * DAY_IN_MS)
      : null
  return {
    customerId,
    distributorId,
    isActive: true,
    isTerminated: false,
    since,
    expiresAt,
  }
}
