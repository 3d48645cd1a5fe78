import type { Outcome } from "../../../modules/distribution/domain/explain"
import type {
  AdminPlanProblem,
  DistributorSummary,
  Explanation,
} from "../../types"

/** What became of a rule, or of the rate of tier × level, for one beneficiary on one line. */
export interface ConsideredRule {
  /** Null for the rate of tier × level. */
  rule_id: string | null
  kind: "rule" | "override" | "rate" | "difference"
  /** The rule's name; empty for the rate of tier × level. */
  name: string
  outcome: Outcome
  words: Explanation
}

export interface ExplainedCommission {
  distributor_id: string
  level: number
  rule: string
  rule_name: Explanation
  /** Null where no single rate gave the amount. */
  rate_ppm: number | null
  amount: number
  explanation: Explanation
  considered: ConsideredRule[]
}

export interface ExplainedOrderLine {
  line_id: string
  title: string
  quantity: number
  /** What the customer keeps of it, with what the plan counts. */
  sales: number
  /** What rates apply to. */
  basis: number
  basis_words: Explanation
  commissions: ExplainedCommission[]
  /** The beneficiaries who earn nothing on this line, with what was considered for each. */
  unpaid: {
    distributor_id: string
    level: number
    considered: ConsideredRule[]
  }[]
}

export interface ExplainedBeneficiary {
  distributor: DistributorSummary
  /** The level it is paid at; the one in the tree when it is not. */
  level: number
  tier_name: string
  amount: number
  /** Why it earns nothing; null when it does. */
  unpaid: Explanation | null
}

/** Who earns what from an order, and why. */
export interface OrderExplanationResponse {
  currency_code: string
  total: number
  /** Why nobody earns anything. */
  reason: string | null
  reason_words: Explanation | null
  /** The whole chain, from the seller upwards. */
  beneficiaries: ExplainedBeneficiary[]
  lines: ExplainedOrderLine[]
}

export interface AdminOrderWhy extends OrderExplanationResponse {
  order_id: string
  plan_id: string
  plan_version: number
}

export interface AdminOrderWhyResponse {
  /** Null when the order was not looked at yet. */
  why: AdminOrderWhy | null
}

export interface AdminPlanPreview extends OrderExplanationResponse {
  /** All commissions together, of what is sold. */
  share_of_sales_ppm: number
  /** What is wrong with the terms. */
  problems: AdminPlanProblem[]
}

export interface AdminPlanPreviewResponse {
  preview: AdminPlanPreview
}

export interface AdminTouchingRule {
  id: string
  kind: "rule" | "override"
  name: string
  priority: number
  sentence: Explanation
  /** What it asks of the product. */
  touches: Explanation
  /** Whether it asks nothing of the product. */
  always: boolean
}

export interface AdminPlanRulesResponse {
  rules: AdminTouchingRule[]
}
