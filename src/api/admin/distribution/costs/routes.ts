import type { ValidatedRoute } from "../../../shared/validated-route"
import { ImportCosts, ListCosts, SetCosts } from "./validators"

const BASE = "/admin/distribution/costs"

export const adminCostRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListCosts },
  { method: "POST", matcher: BASE, body: SetCosts, bodyLimit: "1mb" },
  // JSON writes a line's end and a quotation mark as two characters.
  {
    method: "POST",
    matcher: `${BASE}/import`,
    body: ImportCosts,
    bodyLimit: "10mb",
  },
  { method: "GET", matcher: `${BASE}/export` },
]
