import type { ValidatedRoute } from "../../../shared/validated-route"
import { ListPlans, PublishPlan } from "./validators"

const BASE = "/admin/distribution/plan"

export const adminPlanRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE },
  // A plan may list thousands of excluded products.
  { method: "POST", matcher: BASE, body: PublishPlan, bodyLimit: "1mb" },
  { method: "GET", matcher: `${BASE}/versions`, query: ListPlans },
]
