import type { ValidatedRoute } from "../../../shared/validated-route"
import { CreateTier, ListTiers, UpdateTier } from "./validators"

const BASE = "/admin/distribution/tiers"

export const adminTierRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListTiers },
  { method: "POST", matcher: BASE, body: CreateTier },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id`, body: UpdateTier },
  { method: "DELETE", matcher: `${BASE}/:id` },
]
