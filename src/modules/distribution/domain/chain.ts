import type { History } from "./history"
import type { PlanDocument } from "./plan/document"
import type { DistributorStatus } from "./states"

/** One distributor of a chain as it was when the order was attributed. */
export interface ChainMember {
  distributorId: string
  /** 0 is the seller, 1 its sponsor, … */
  level: number
  tierId: string
  status: DistributorStatus
}

/** Who stands at which level for paying: unqualified members left out. */
export interface Beneficiary extends ChainMember {
  /** The level this member is paid at; above its own only never, below it when compressed. */
  paidLevel: number
}

/** Why a member of a chain is not paid. */
export type Unpaid =
  "not_active" | "tier_not_qualified" | "too_few_own_orders" | "beyond_depth"

/** The deepest level that a plan pays. */
export function deepestLevel({ mode, uplines }: PlanDocument): number {
  return mode === "single_level" ? 0 : uplines.max_level
}

/** Why a member cannot earn, wherever it stands; null when it can. */
export function disqualification(
  member: ChainMember,
  { ownOrders }: Pick<History, "ownOrders">,
  { uplines }: PlanDocument
): Exclude<Unpaid, "beyond_depth"> | null {
  if (member.status !== "active") {
    return "not_active"
  }
  if (member.level === 0) {
    return null
  }
  const { tier_ids, own_orders } = uplines
  if (tier_ids.length > 0 && !tier_ids.includes(member.tierId)) {
    return "tier_not_qualified"
  }
  const sold = ownOrders[member.distributorId] ?? 0
  return sold < own_orders ? "too_few_own_orders" : null
}

/**
 * The members who can earn, from the seller upwards. Skipping leaves the level
 * of an unqualified upline unpaid; compressing moves the next qualified one up
 * into it.
 */
export function beneficiariesOf(
  { chain, history }: { chain: readonly ChainMember[]; history: History },
  terms: PlanDocument
): Beneficiary[] {
  const deepest = deepestLevel(terms)
  const isCompressed = terms.uplines.unqualified === "compress"
  const beneficiaries: Beneficiary[] = []
  let nextLevel = 1
  for (const member of chain) {
    if (disqualification(member, history, terms) !== null) {
      continue
    }
    const paidLevel =
      member.level === 0 ? 0 : isCompressed ? nextLevel++ : member.level
    if (paidLevel <= deepest) {
      const { distributorId, level, tierId, status } = member
      beneficiaries.push({ distributorId, level, tierId, status, paidLevel })
    }
  }
  return beneficiaries
}
