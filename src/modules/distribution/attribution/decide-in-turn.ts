import type { Settings } from "../entities"
import type { ReadOrder } from "./attribute-orders"
import type { NewBond } from "./bond-customers"
import { decideAttribution, type Decision, type FoundEvidence } from "./decide"

export interface Decided extends ReadOrder {
  decision: Decision
  /** The bond that this order makes, where none stands in its way. */
  bond: NewBond | null
}

type Bond = NonNullable<FoundEvidence["bond"]>

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
  const bonds = new Map<string, Bond>()
  return byPlacement(orders).flatMap((order) => {
    const found = evidence.get(order.facts.orderId)
    if (!found) {
      return []
    }
    const customerId = order.snapshot.customerId ?? ""
    const standing = bonds.get(customerId) ?? found.bond
    const decision = decideAttribution(
      { ...found, bond: standing },
      {
        placedAt: new Date(order.snapshot.placedAt),
        windowDays: settings.referral_window_days,
      }
    )
    const made = bondOf(order, decision)
    const isMade = made !== null && gives(standing, made.since, settings)
    if (isMade) {
      bonds.set(customerId, asFound(made, settings))
    }
    return [{ ...order, decision, bond: isMade ? made : null }]
  })
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

/** Whether a bond gives way to a new one, as `bondCustomers` asks the database too. */
function gives(
  standing: Bond | null,
  since: Date,
  { bond_mode }: Settings
): boolean {
  return (
    standing === null ||
    (standing.expiresAt !== null && standing.expiresAt < since) ||
    (bond_mode === "last_click" && standing.since < since)
  )
}

function asFound(
  { distributorId, since }: NewBond,
  { bond_mode, bond_days }: Settings
): Bond {
  const expiresAt =
    bond_mode === "days"
      ? new Date(since.getTime() + bond_days * DAY_IN_MS)
      : null
  return { distributorId, isActive: true, since, expiresAt }
}
