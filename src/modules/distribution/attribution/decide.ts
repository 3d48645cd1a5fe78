import type { Evidence, NobodyReason } from "./attribution"

/** What the evidence of an order was found to be. */
export interface FoundEvidence {
  /** The buyer's own enrolment, when active. */
  ownDistributorId: string | null
  /** The distributor of the code on the cart; `isActive` false when it may not earn. */
  code: { code: string; distributorId: string | null; isActive: boolean } | null
  /** Coupons of distributors, as their codes stand on the order. */
  coupons: { code: string; distributorId: string; isActive: boolean }[]
  click: {
    id: string
    distributorId: string
    isActive: boolean
    clickedAt: Date
  } | null
  /** The lasting bonds of who bought: the order's own record's first, then those of its other records. */
  bonds: FoundBond[]
}

export interface FoundBond {
  /** The record that is bound. */
  customerId: string
  distributorId: string
  isActive: boolean
  /** Whether it is bound to one who can never earn again. */
  isTerminated: boolean
  since: Date
  expiresAt: Date | null
}

export interface Decision {
  distributorId: string | null
  evidence: Evidence | null
  detail: Record<string, unknown>
  reason: NobodyReason | null
}

const DAY_IN_MS = 86_400_000

/**
 * Which distributor an order belongs to. A distributor's own purchase is its
 * own, whatever code it carries; then a referral code on the cart, then a
 * coupon it used, then a click within the window, then the lasting bond. Of
 * several coupons the first on the order counts. Each evidence that did not
 * count leaves its reason in the detail.
 */
export function decideAttribution(
  found: FoundEvidence,
  order: { placedAt: Date; windowDays: number }
): Decision {
  if (found.ownDistributorId) {
    return to(found.ownDistributorId, "own_purchase", {})
  }
  const passedOver: NobodyReason[] = []
  for (const candidate of candidates(found, order)) {
    if (typeof candidate !== "string") {
      return { ...candidate, detail: { ...candidate.detail, passedOver } }
    }
    passedOver.push(candidate)
  }
  return {
    distributorId: null,
    evidence: null,
    detail: { passedOver },
    reason: passedOver[0] ?? "no_evidence",
  }
}

/** What each evidence but the buyer's own enrolment comes to, the strongest first. */
export function* candidates(
  { code, coupons, click, bonds }: FoundEvidence,
  order: { placedAt: Date; windowDays: number }
): Generator<Decision | NobodyReason> {
  if (code) {
    yield fromCode(code)
  }
  for (const coupon of coupons) {
    yield fromCoupon(coupon, coupons)
  }
  if (click) {
    yield fromClick(click, order)
  }
  for (const bond of bonds) {
    yield fromBond(bond, order.placedAt)
  }
}

function fromCode(
  code: NonNullable<FoundEvidence["code"]>
): Decision | NobodyReason {
  if (!code.distributorId) {
    return "unknown_code"
  }
  return code.isActive
    ? to(code.distributorId, "code", { code: code.code })
    : "distributor_not_active"
}

type Coupon = FoundEvidence["coupons"][number]

function fromCoupon(
  { code, distributorId, isActive }: Coupon,
  all: readonly Coupon[]
): Decision | NobodyReason {
  const others = all.filter((coupon) => coupon.distributorId !== distributorId)
  return isActive
    ? to(distributorId, "coupon", {
        code,
        other_coupons: others.map((coupon) => ({
          code: coupon.code,
          distributor_id: coupon.distributorId,
        })),
      })
    : "distributor_not_active"
}

function fromClick(
  click: NonNullable<FoundEvidence["click"]>,
  order: { placedAt: Date; windowDays: number }
): Decision | NobodyReason {
  const age = order.placedAt.getTime() - click.clickedAt.getTime()
  if (age > order.windowDays * DAY_IN_MS) {
    return "click_too_old"
  }
  return click.isActive
    ? to(click.distributorId, "click", {
        click_id: click.id,
        clicked_at: click.clickedAt.toISOString(),
      })
    : "distributor_not_active"
}

function fromBond(bond: FoundBond, placedAt: Date): Decision | NobodyReason {
  if (bond.expiresAt && bond.expiresAt < placedAt) {
    return "bond_expired"
  }
  return bond.isActive
    ? to(bond.distributorId, "bond", {})
    : "distributor_not_active"
}

function to(
  distributorId: string,
  evidence: Evidence,
  detail: Record<string, unknown>
): Decision {
  return { distributorId, evidence, detail, reason: null }
}
