import { z } from "@medusajs/framework/zod"
import { targetStatuses } from "../../../../modules/distribution/domain/growth/target"
import { targetTermsBody } from "../../../shared/growth/target-validators"
import type { ValidatedRoute } from "../../../shared/validated-route"
import {
  anyId,
  anyOf,
  id,
  NoBody,
  type Paged,
  paging,
  readAt,
  search,
} from "../../../shared/validators"

const BASE = "/admin/distribution/targets"

/** Terms may name thousands of goods and distributors. */
const bodyLimit = "1mb" as const

export const ListTargets = z.strictObject({
  ...paging(["created_at", "name", "status"], "-created_at"),
  q: search.optional(),
  id: anyId,
  status: anyOf(z.enum(targetStatuses)).optional(),
})

export type ListTargets = Paged<z.infer<typeof ListTargets>>

/** The module says how long a name may be. */
const name = z.string()
const description = z.string().max(2_000).nullish()

export const CreateTarget = z.strictObject({
  name,
  description,
  terms: targetTermsBody,
})

export type CreateTarget = z.infer<typeof CreateTarget>

export const UpdateTarget = CreateTarget.partial().extend({
  updated_at: readAt.optional(),
})

export type UpdateTarget = z.infer<typeof UpdateTarget>

export const PreviewTarget = z.strictObject({ terms: targetTermsBody })

export type PreviewTarget = z.infer<typeof PreviewTarget>

export const ReadProgress = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  /** A period's key; the newest, when left out. */
  period: id.optional(),
})

export type ReadProgress = z.infer<typeof ReadProgress>

export const adminTargetRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListTargets },
  { method: "POST", matcher: BASE, body: CreateTarget, bodyLimit },
  {
    method: "POST",
    matcher: `${BASE}/preview`,
    body: PreviewTarget,
    bodyLimit,
  },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id`, body: UpdateTarget, bodyLimit },
  { method: "DELETE", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id/activate`, body: NoBody },
  { method: "POST", matcher: `${BASE}/:id/end`, body: NoBody },
  { method: "POST", matcher: `${BASE}/:id/settle`, body: NoBody },
  { method: "GET", matcher: `${BASE}/:id/progress`, query: ReadProgress },
]
