import { NoBody } from "../../../shared/validators"
import type { ValidatedRoute } from "../../../shared/validated-route"

const BASE = "/admin/distribution/orders"

export const adminOrderRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "GET", matcher: `${BASE}/:id/why` },
  { method: "POST", matcher: `${BASE}/:id/reconcile`, body: NoBody },
]
