import type {
  CommissionStatus,
  DistributorStatus,
} from "../modules/distribution/domain/states"
import type { CommissionTrace } from "../modules/distribution/domain/trace"
import type { Right } from "../modules/distribution/domain/growth/rights"
import type { TierCriteriaAnswer } from "./shared/growth/types"
import type { AdminTierSettlement } from "./admin/distribution/settlement/types"

export * from "./admin/distribution/contests/types"
export * from "./admin/distribution/costs/types"
export * from "./admin/distribution/distributors/types"
export * from "./admin/distribution/growth/types"
export * from "./admin/distribution/money/types"
export * from "./admin/distribution/payouts/types"
export * from "./admin/distribution/plan/simulations/types"
export * from "./admin/distribution/plan/types"
export * from "./admin/distribution/settlement/types"
export * from "./admin/distribution/statements/types"
export * from "./admin/distribution/targets/types"
export * from "./shared/growth/target-types"
export * from "./shared/growth/types"
export * from "./shared/payout-method-types"
export * from "./shared/why/types"
export * from "./store/contest-types"
export * from "./store/growth-types"
export * from "./store/money-types"
export * from "./store/types"

/*
 * What the API answers. Amounts are numbers in major units, rates are integers
 * in parts per million, dates are ISO strings.
 */

export interface Page {
  count: number
  offset: number
  limit: number
}

export interface CustomerSummary {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

export interface DistributorSummary {
  id: string
  code: string
  /** The display name, or else the customer's name or e-mail. */
  name: string
}

export interface AdminDistributor {
  id: string
  customer_id: string
  code: string
  /** The referral link. */
  link: string
  status: DistributorStatus
  status_reason: string | null
  tier_id: string
  sponsor_id: string | null
  display_name: string | null
  is_public: boolean
  shows_on_leaderboards: boolean
  tier_since: string
  /** No evaluation moves it down before then. */
  tier_protected_until: string | null
  approved_at: string | null
  created_at: string
  updated_at: string
  /** Null when the customer was deleted. */
  customer: CustomerSummary | null
  tier: { id: string; name: string; rank: number }
  sponsor: {
    id: string
    code: string
    display_name: string | null
    customer: CustomerSummary | null
  } | null
}

export interface AdminDistributorResponse {
  distributor: AdminDistributor
}

export interface AdminDistributorListResponse extends Page {
  distributors: AdminDistributor[]
}

/** From the sponsor (level 1) to the top. */
export interface AdminUplineResponse {
  distributors: (AdminDistributor & { level: number })[]
}

export interface AdminDownlineResponse extends Page {
  distributors: (AdminDistributor & { downline_count: number })[]
}

export interface Balance {
  currency_code: string
  pending: number
  held: number
  /** Below zero when something was taken back after it had become available. */
  available: number
  /** On statements, and not with a payout yet. */
  stated: number
  /** With payouts that are under way. */
  paying: number
}

export interface AdminBalancesResponse {
  balances: Balance[]
}

export interface AdminDistributorOrder {
  order_id: string
  display_id: number | null
  currency_code: string
  /** 0 when the distributor sold it, 1 when one below did, … */
  level: number
  /** What stands for the distributor, over all lines. */
  commission: number
  /** The stage of what stands; null when the order never earned it anything. */
  status: CommissionStatus | null
  placed_at: string
}

export interface AdminDistributorOrdersResponse extends Page {
  orders: AdminDistributorOrder[]
}

export interface CommissionAmounts {
  /** Null where no single rate gave the amount. */
  rate_ppm: number | null
  currency_code: string
  basis: number
  /** What stands: pending, held and available together. */
  amount: number
  pending: number
  held: number
  available: number
  status: CommissionStatus
  release_at: string | null
}

export interface AdminDistributorCommission extends CommissionAmounts {
  id: string
  order_id: string
  display_id: number | null
  line_id: string
  level: number
  tier_id: string
  rule: string
  created_at: string
  updated_at: string
}

export interface AdminDistributorCommissionsResponse extends Page {
  commissions: AdminDistributorCommission[]
}

export interface AdminTier {
  id: string
  name: string
  rank: number
  is_default: boolean
  /** By level, from the seller (0) upwards. */
  rates_ppm: number[]
  distributor_count: number
  /** What it settles otherwise than the programme; null where nothing. */
  settlement: AdminTierSettlement | null
  /** How it is reached and kept; null where people decide. */
  criteria: TierCriteriaAnswer | null
  rights: Record<Right, boolean>
  customer_group_id: string | null
  created_at: string
  updated_at: string
}

export interface AdminTierResponse {
  tier: AdminTier
}

export interface AdminTierListResponse extends Page {
  tiers: AdminTier[]
}

export interface AdminTierDeleteResponse {
  id: string
  object: "tier"
  deleted: true
}

export interface AdminChainMember {
  distributor_id: string
  level: number
  tier_id: string
  /** Null when the tier was deleted since. */
  tier_name: string | null
  /** As it was when the order was attributed. */
  status: DistributorStatus
  code: string | null
  name: string | null
}

export interface AdminAttribution {
  id: string
  order_id: string
  display_id: number | null
  customer_id: string | null
  currency_code: string
  distributor: DistributorSummary | null
  evidence: string | null
  evidence_detail: Record<string, unknown>
  /** Why nobody is credited or nothing is earned. */
  reason: string | null
  is_own_purchase: boolean
  chain: AdminChainMember[]
  plan_id: string
  plan_version: number
  order_placed_at: string
  reconciled_at: string | null
  created_at: string
}

export interface Explanation {
  en: string
  zhCN: string
}

export interface AdminOrderCommission extends CommissionAmounts {
  id: string
  distributor: DistributorSummary
  level: number
  tier_id: string
  tier_name: string | null
  rule: string
  line_id: string
  line_title: string | null
  trace: CommissionTrace
  explanation: Explanation
}

export interface AdminOrderRequest {
  attempts: number
  last_error: string | null
  next_attempt_at: string
}

export interface AdminOrderResponse {
  /** Null when the order was not looked at yet. */
  attribution: AdminAttribution | null
  commissions: AdminOrderCommission[]
  /** What still waits to be reconciled. */
  request: AdminOrderRequest | null
}

export interface AdminReferral {
  distributor: DistributorSummary
  evidence: string
  created_at: string
  expires_at: string | null
}

export interface AdminCustomerResponse {
  /** Who referred the customer. */
  referral: AdminReferral | null
  /** The distributor this customer is. */
  distributor: AdminDistributor | null
}

export interface AdminSettings {
  referral_window_days: number
  bond_mode: "permanent" | "days" | "last_click"
  bond_days: number
  max_depth: number
  enrolment: "review" | "auto"
  updated_at: string
}

export interface AdminSettingsResponse {
  settings: AdminSettings
}

export interface AdminReconcileRequest extends AdminOrderRequest {
  /** Null while it is to be found out of what was touched. */
  order_id: string | null
  subject: "order" | "payment" | "fulfillment"
  subject_id: string
  cause: string
  asked_at: string
}

export interface AdminReconcileRequestListResponse extends Page {
  reconcile_requests: AdminReconcileRequest[]
}

export interface AdminAuditEntry {
  id: string
  actor_id: string | null
  actor_type: string
  action: string
  subject_type: string
  subject_id: string
  detail: Record<string, unknown>
  created_at: string
}

export interface AdminAuditEntryListResponse extends Page {
  audit_entries: AdminAuditEntry[]
}

export interface AdminLedgerCheckResponse {
  is_consistent: boolean
  checks: { name: string; violations: number }[]
}
