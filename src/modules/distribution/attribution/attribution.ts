import type { ChainMember } from "../domain/chain"

export type { Evidence } from "../domain/evidence"

/** Why an order belongs to nobody. */
export type NobodyReason =
  | "no_evidence"
  | "unknown_code"
  | "distributor_not_active"
  | "click_too_old"
  | "bond_expired"

/** A promotion that an order used, as it stands on it. */
export interface UsedPromotion {
  code: string
  /** Null where Medusa kept none. */
  id: string | null
}

/** What an order carries that may tell who brought it. */
export interface OrderFacts {
  orderId: string
  cartId: string | null
  customerId: string | null
  /** Other customer records of the same e-mail: each guest checkout may have made one. */
  aliasIds: string[]
  /** `cart.metadata.referral_code`, which Medusa copies to the order. */
  referralCode: string | null
  /** `cart.metadata.referral_click_id`. */
  referralClickId: string | null
  /** The promotions that it used; none, when left out. */
  promotions?: UsedPromotion[]
  /** Which order of the customer it is, by whichever record; the first, when left out. */
  customerOrder?: number
}

/** The chain as the attribution keeps it. */
export type StoredChainMember = ChainMember

/**
 * What an order counts among results, as the daily results hold it; see
 * `OrderCount`. Amounts are minor units, units are thousandths.
 */
export interface StoredCount {
  /** How far up the chain it counts as a team's. */
  team_depth: number
  net: string
  returned: string
  units_milli: string
  orders: number
  new_customers: number
  repeat_orders: number
}

/** What went before an order as JSON; what is left out did not matter. */
export interface StoredHistory {
  customerOrder?: number
  pairOrder?: number
  pairSince?: string | null
  sellerVolume?: string
  ownOrders?: Record<string, number>
}

/** The order snapshot as JSON: amounts as strings of minor units. */
export type StoredSnapshot = Record<string, unknown>
