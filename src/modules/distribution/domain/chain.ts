import type { DistributorStatus } from "./states"

/** One distributor of a chain as it was when the order was attributed. */
export interface ChainMember {
  distributorId: string
  /** 0 is the seller, 1 its sponsor, … */
  level: number
  tierId: string
  status: DistributorStatus
}

/** Who stands at which level for paying: inactive members left out. */
export interface Beneficiary extends ChainMember {
  /** The level this member is paid at; above its own only never, below it when compressed. */
  paidLevel: number
}

/**
 * The members who can earn. Skipping leaves the level of an inactive member
 * unpaid; compressing moves the next active one up into it.
 */
export function beneficiariesOf(
  chain: readonly ChainMember[],
  inactiveUpline: "skip" | "compress"
): Beneficiary[] {
  const active = chain.filter((member) => member.status === "active")
  const seller = active.find((member) => member.level === 0)
  const uplines = active.filter((member) => member.level > 0)
  const placed = uplines.map((member, index) => ({
    ...member,
    paidLevel: inactiveUpline === "compress" ? index + 1 : member.level,
  }))
  return seller ? [{ ...seller, paidLevel: 0 }, ...placed] : placed
}
