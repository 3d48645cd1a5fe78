import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type {
  AdminPlanProblem,
  AdminPlanTerms,
  DistributorSummary,
  Explanation,
} from "../../../api/types"
import { sdk } from "../../lib/sdk"
import { keys } from "./query-keys"

export interface ImaginedOrder {
  currency_code: string
  items: { variant_id: string; quantity: number }[]
  distributor_id: string
  customer_order?: number
  discount_code?: string
  region_id?: string
}

export interface ConsideredRule {
  rule_id: string
  name: string
  outcome:
    | "won"
    | "stacked"
    | "outranked"
    | "not_matched"
    | "no_reward_here"
    | "out_of_date"
  words: Explanation
}

export interface ExplainedCommission {
  distributor_id: string
  level: number
  rule: string
  rule_name: Explanation
  rate_ppm: number | null
  amount: number
  explanation: Explanation
  considered: ConsideredRule[]
}

export interface ExplainedLine {
  line_id: string
  title: string | null
  quantity: number
  sales: number
  basis: number
  basis_words: Explanation
  commissions: ExplainedCommission[]
}

export interface ExplainedBeneficiary {
  distributor: DistributorSummary
  level: number
  tier_name: string | null
  amount: number
  /** Why it is not paid; null when it is. */
  unpaid: Explanation | null
}

export interface Explained {
  currency_code: string
  total: number
  /** Why nobody earns anything. */
  reason: string | null
  reason_words: Explanation | null
  beneficiaries: ExplainedBeneficiary[]
  lines: ExplainedLine[]
}

export interface PlanPreview extends Explained {
  share_of_sales_ppm: number
  problems: AdminPlanProblem[]
}

interface PreviewRequest {
  terms: AdminPlanTerms
  order: ImaginedOrder
}

/** What an imagined order would pay; the answer before stays until the next one is there. */
export function usePreview(request: PreviewRequest | null) {
  return useQuery({
    queryKey: [...keys.plan, "preview", request],
    queryFn: () =>
      sdk.client.fetch<{ preview: PlanPreview }>(
        "/admin/distribution/plan/preview",
        { method: "POST", body: request! }
      ),
    enabled: request !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
}
