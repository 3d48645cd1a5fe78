import { z } from "@medusajs/framework/zod"
import type { ValidatedRoute } from "../../../shared/validated-route"
import { anyOf, id, type Paged, paging } from "../../../shared/validators"

export const ListAuditEntries = z.strictObject({
  ...paging(["id"], "-id"),
  subject_id: anyOf(id).optional(),
  subject_type: anyOf(id).optional(),
  actor_id: anyOf(id).optional(),
  action: anyOf(id).optional(),
})

export type ListAuditEntries = Paged<z.infer<typeof ListAuditEntries>>

export const adminAuditEntryRoutes: ValidatedRoute[] = [
  {
    method: "GET",
    matcher: "/admin/distribution/audit-entries",
    query: ListAuditEntries,
  },
]
