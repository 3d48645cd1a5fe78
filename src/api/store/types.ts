import type { DistributorStatus } from "../../modules/distribution/domain/states"
import type { Balance } from "../types"

export interface StoreDistributor {
  id: string
  code: string
  link: string
  status: DistributorStatus
  tier: { name: string }
  display_name: string | null
  is_public: boolean
  balances: Balance[]
}

export interface StoreDistributorResponse {
  distributor: StoreDistributor
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
