import type { ValidatedRoute } from "../../../shared/validated-route"
import { NoBody } from "../../../shared/validators"
import { LandPayout, ListPayouts } from "./validators"

const BASE = "/admin/distribution/payouts"

export const adminPayoutRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListPayouts },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id/land`, body: LandPayout },
  { method: "POST", matcher: `${BASE}/:id/retry`, body: NoBody },
]
