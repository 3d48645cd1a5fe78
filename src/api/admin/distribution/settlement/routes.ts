import type { ValidatedRoute } from "../../../shared/validated-route"
import { NoBody } from "../../../shared/validators"
import { ListPeriods, UpdateSettlementSettings } from "./validators"

const BASE = "/admin/distribution/settlement"

export const adminSettlementRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE },
  { method: "GET", matcher: `${BASE}/periods`, query: ListPeriods },
  { method: "GET", matcher: `${BASE}/periods/:id` },
  { method: "POST", matcher: `${BASE}/close`, body: NoBody },
  { method: "GET", matcher: `${BASE}/settings` },
  {
    method: "POST",
    matcher: `${BASE}/settings`,
    body: UpdateSettlementSettings,
  },
]
