import type { ChainMember } from "../domain/chain"

/** By what an order belongs to a distributor, strongest first. */
export type Evidence = "own_purchase" | "code" | "click" | "bond"

/** Why an order belongs to nobody. */
export type NobodyReason =
  | "no_evidence"
  | "unknown_code"
  | "distributor_not_active"
  | "click_too_old"
  | "bond_expired"

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
}

/** The chain as the attribution keeps it. */
export type StoredChainMember = ChainMember

/** The order snapshot as JSON: amounts as strings of minor units. */
export type StoredSnapshot = Record<string, unknown>
