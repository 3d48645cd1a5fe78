import { z } from "@medusajs/framework/zod"
import type { ValidatedRoute } from "../../../shared/validated-route"
import { anyId, type Paged, paging } from "../../../shared/validators"

export const ListReconcileRequests = z.strictObject({
  ...paging(["asked_at", "next_attempt_at", "attempts"], "-attempts"),
  order_id: anyId,
})

export type ListReconcileRequests = Paged<z.infer<typeof ListReconcileRequests>>

export const adminReconcileRequestRoutes: ValidatedRoute[] = [
  {
    method: "GET",
    matcher: "/admin/distribution/reconcile-requests",
    query: ListReconcileRequests,
  },
]
