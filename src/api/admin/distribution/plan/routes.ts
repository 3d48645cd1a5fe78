import type { ValidatedRoute } from "../../../shared/validated-route"
import { NoBody } from "../../../shared/validators"
import { PreviewPlan } from "./preview/validators"
import { ListTouchingRules } from "./rules/validators"
import {
  CreatePlanDraft,
  ListPlanChanges,
  ListPlanDrafts,
  ListPlans,
  PublishPlan,
  PublishPlanDraft,
  UpdatePlanDraft,
} from "./validators"

const BASE = "/admin/distribution/plan"
const DRAFTS = `${BASE}/drafts`
const VERSIONS = `${BASE}/versions`

/** A plan may hold thousands of rules, and exclude thousands of products. */
const bodyLimit = "4mb" as const

export const adminPlanRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE },
  { method: "POST", matcher: BASE, body: PublishPlan, bodyLimit },
  { method: "GET", matcher: `${BASE}/vocabulary` },
  {
    method: "POST",
    matcher: `${BASE}/preview`,
    body: PreviewPlan,
    bodyLimit,
  },
  { method: "GET", matcher: `${BASE}/rules`, query: ListTouchingRules },
  { method: "GET", matcher: VERSIONS, query: ListPlans },
  { method: "GET", matcher: `${VERSIONS}/:id` },
  {
    method: "GET",
    matcher: `${VERSIONS}/:id/changes`,
    query: ListPlanChanges,
  },
  { method: "POST", matcher: `${VERSIONS}/:id/withdraw`, body: NoBody },
  { method: "GET", matcher: DRAFTS, query: ListPlanDrafts },
  { method: "POST", matcher: DRAFTS, body: CreatePlanDraft, bodyLimit },
  { method: "GET", matcher: `${DRAFTS}/:id` },
  {
    method: "POST",
    matcher: `${DRAFTS}/:id`,
    body: UpdatePlanDraft,
    bodyLimit,
  },
  { method: "DELETE", matcher: `${DRAFTS}/:id` },
  { method: "POST", matcher: `${DRAFTS}/:id/publish`, body: PublishPlanDraft },
]
