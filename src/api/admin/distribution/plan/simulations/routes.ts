import type { ValidatedRoute } from "../../../../shared/validated-route"
import { NoBody } from "../../../../shared/validators"
import { CreateSimulation, ListSimulations } from "./validators"

const BASE = "/admin/distribution/plan/simulations"

export const adminSimulationRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListSimulations },
  // A plan may hold thousands of rules.
  {
    method: "POST",
    matcher: BASE,
    body: CreateSimulation,
    bodyLimit: "4mb",
  },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "DELETE", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id/cancel`, body: NoBody },
  { method: "GET", matcher: `${BASE}/:id/export` },
]
