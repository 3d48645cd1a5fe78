import type {
  AdminPlanChange,
  AdminPlanDraftDeleteResponse,
  AdminPlanDraftListResponse,
  AdminPlanDraftResponse,
  AdminPlanListResponse,
  AdminPlanResponse,
  AdminPlanRulesResponse,
  AdminPlanTerms,
  AdminPlanVocabularyResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import { type Query, useRead, useWrite } from "./request"

/** The plan that orders of now are paid by. */
export function usePlan() {
  return useRead<AdminPlanResponse>(keys.plan, "/plan")
}

export function usePlanVersions(query: Query) {
  return useRead<AdminPlanListResponse>(keys.plan, "/plan/versions", query)
}

export function usePlanVersion(id: string) {
  return useRead<AdminPlanResponse>(keys.plan, `/plan/versions/${id}`)
}

/** What a version changed, in words; since the version before, where `from` says none. */
export function usePlanChanges(id: string, from: string | undefined) {
  return useRead<{ changes: AdminPlanChange[] }>(
    keys.plan,
    `/plan/versions/${id}/changes`,
    { from }
  )
}

/** Which rules of the plan in force a product meets. */
export function useProductRules(productId: string) {
  return useRead<AdminPlanRulesResponse>(keys.plan, "/plan/rules", {
    product_id: productId,
  })
}

export function useWithdrawPlan() {
  return useWrite<AdminPlanResponse, string>((id) => ({
    path: `/plan/versions/${id}/withdraw`,
  }))
}

/** What rules can be made of, with the store's own kinds. */
export function useVocabulary() {
  return useRead<AdminPlanVocabularyResponse>(keys.plan, "/plan/vocabulary")
}

export function useDrafts(query: Query) {
  return useRead<AdminPlanDraftListResponse>(keys.plan, "/plan/drafts", query)
}

export function useDraft(id: string) {
  return useRead<AdminPlanDraftResponse>(keys.plan, `/plan/drafts/${id}`)
}

export function useCreateDraft() {
  return useWrite<
    AdminPlanDraftResponse,
    { name: string; from_plan_id?: string; terms?: object }
  >((body) => ({ path: "/plan/drafts", body }))
}

export interface SavedDraft {
  name: string
  terms: AdminPlanTerms
  revision: number
}

export function useSaveDraft(id: string) {
  return useWrite<AdminPlanDraftResponse, SavedDraft>((body) => ({
    path: `/plan/drafts/${id}`,
    body,
  }))
}

export function useDeleteDraft() {
  return useWrite<AdminPlanDraftDeleteResponse, string>((id) => ({
    path: `/plan/drafts/${id}`,
    method: "DELETE",
  }))
}

export function usePublishDraft(id: string) {
  return useWrite<
    AdminPlanResponse,
    { revision: number; effective_from?: string; note?: string }
  >((body) => ({ path: `/plan/drafts/${id}/publish`, body }))
}
