import type { DistributorStatus } from "../../modules/distribution/domain/states"
import type { Right } from "../../modules/distribution/domain/growth/rights"
import type { Balance, CommissionAmounts, Explanation, Page } from "../types"

export interface StoreDistributor {
  id: string
  code: string
  link: string
  status: DistributorStatus
  tier: { name: string; since: string; rights: Right[] }
  display_name: string | null
  is_public: boolean
  /** Whether other distributors may see the name on leaderboards. */
  shows_on_leaderboards: boolean
  /** Promotion codes that are its: orders that use one are attributed to it. */
  coupon_codes: string[]
  balances: Balance[]
}

export interface StoreDistributorResponse {
  distributor: StoreDistributor
}

/** One's own commission: without what the line cost, who bought and who else earns. */
export interface StoreCommission extends Omit<CommissionAmounts, "basis"> {
  id: string
  display_id: number | null
  level: number
  explanation: Explanation
  created_at: string
  updated_at: string
}

export interface StoreCommissionListResponse extends Page {
  commissions: StoreCommission[]
}

export interface StoreCodeResponse {
  code: { is_valid: boolean; display_name: string | null }
}

export interface StoreReferralResponse {
  referral: { code: string; display_name: string | null }
}

export interface StoreReferralDeleteResponse {
  id: string
  object: "cart_referral"
  deleted: true
}

/** Somebody whom the distributor recruited, as far as its tier lets it see. */
export interface StoreRecruit {
  code: string
  display_name: string | null
  status: DistributorStatus
  tier: { name: string }
  downline_count: number
  joined_at: string
}

export interface StoreDownlineResponse extends Page {
  downline: StoreRecruit[]
}
