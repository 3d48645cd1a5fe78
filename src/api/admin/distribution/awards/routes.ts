import { z } from "@medusajs/framework/zod"
import {
  awardKinds,
  awardSourceTypes,
  awardStatuses,
  prizeSteps,
} from "../../../../modules/distribution/domain/growth/award"
import type { ValidatedRoute } from "../../../shared/validated-route"
import {
  anyId,
  anyOf,
  flag,
  type Paged,
  paging,
  search,
} from "../../../shared/validators"

const BASE = "/admin/distribution/awards"

const filters = {
  q: search.optional(),
  id: anyId,
  distributor_id: anyId,
  source_type: z.enum(awardSourceTypes).optional(),
  source_id: anyId,
  period_key: anyId,
  kind: anyOf(z.enum(awardKinds)).optional(),
  status: anyOf(z.enum(awardStatuses)).optional(),
  prize_id: anyId,
  is_final: flag.optional(),
  is_undeserved: flag.optional(),
}

export const ListAwards = z.strictObject({
  ...paging(["created_at", "updated_at", "status"], "-created_at"),
  ...filters,
})

export type ListAwards = Paged<z.infer<typeof ListAwards>>

export const ExportAwards = z.strictObject(filters)

export type ExportAwards = z.infer<typeof ExportAwards>

const note = z
  .string()
  .refine((text) => text.length <= 1_000, {
    message: "A note has at most 1000 characters; shorten it",
  })
  .nullish()

export const MarkPrize = z.strictObject({ step: z.enum(prizeSteps), note })

export type MarkPrize = z.infer<typeof MarkPrize>

export const ClaimPrize = z.strictObject({ note })

export type ClaimPrize = z.infer<typeof ClaimPrize>

export const adminAwardRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListAwards },
  { method: "GET", matcher: `${BASE}/export`, query: ExportAwards },
  { method: "POST", matcher: `${BASE}/:id/mark`, body: MarkPrize },
]
