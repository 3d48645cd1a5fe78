import type { PlanStatus } from "../../../../modules/distribution/domain/states"
import type { PlanDocument } from "../../../../modules/distribution/domain/plan/document"
import type { Page, Explanation } from "../../../types"

export type AdminPlanTerms = PlanDocument

export interface AdminPlan {
  id: string
  version: number
  status: PlanStatus
  terms: AdminPlanTerms
  note: string | null
  /** The user who published it; null for the first one. */
  published_by: string | null
  /** From when on orders are attributed under it. */
  effective_from: string
  created_at: string
}

export interface AdminPlanResponse {
  plan: AdminPlan
}

export interface AdminPlanListResponse extends Page {
  plans: AdminPlan[]
}

/** What is wrong with a plan; an error keeps it from being published. */
export interface AdminPlanProblem extends Explanation {
  code: string
  severity: "error" | "warning"
  /** The rule or override it lies in. */
  rule_id: string | null
}

export interface AdminPlanChange extends Explanation {
  code: string
}

export interface AdminPlanChangesResponse {
  changes: AdminPlanChange[]
}

export interface AdminPlanDraftSummary {
  id: string
  name: string
  based_on_id: string | null
  based_on_version: number | null
  /** To be sent back when saving: of two who save at once, one is told. */
  revision: number
  updated_by: string | null
  created_at: string
  updated_at: string
}

export interface AdminPlanDraft extends AdminPlanDraftSummary {
  terms: AdminPlanTerms
  problems: AdminPlanProblem[]
  /** From the plan in force, in words. */
  changes: AdminPlanChange[]
}

export interface AdminPlanDraftResponse {
  draft: AdminPlanDraft
}

export interface AdminPlanDraftListResponse extends Page {
  drafts: AdminPlanDraftSummary[]
}

export interface AdminPlanDraftDeleteResponse {
  id: string
  object: "plan_draft"
  deleted: true
}

interface PlanVocabularyKind {
  code: string
  labels: Explanation
  /** False for what the store's developers added. */
  is_built_in: boolean
  /** Whether it says nothing by its code alone. */
  needs_args: boolean
}

export interface AdminPlanVocabularyResponse {
  conditions: (PlanVocabularyKind & {
    about: "order" | "line" | "beneficiary"
  })[]
  rewards: PlanVocabularyKind[]
}
