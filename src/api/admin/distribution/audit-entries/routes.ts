import { z } from "@medusajs/framework/zod"
import type { ValidatedRoute } from "../../../shared/validated-route"
import { anyId, type Paged, paging } from "../../../shared/validators"

export const ListAuditEntries = z.strictObject({
  ...paging(["id"], "-id"),
  subject_id: anyId,
  subject_type: anyId,
  actor_id: anyId,
  action: anyId,
})

export type ListAuditEntries = Paged<z.infer<typeof ListAuditEntries>>

export const adminAuditEntryRoutes: ValidatedRoute[] = [
  {
    method: "GET",
    matcher: "/admin/distribution/audit-entries",
    query: ListAuditEntries,
  },
]
