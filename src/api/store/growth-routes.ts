import { z } from "@medusajs/framework/zod"
import { awardKinds } from "../../modules/distribution/domain/growth/award"
import { ClaimPrize } from "../admin/distribution/awards/routes"
import { ReadResults } from "../shared/growth/present-results"
import type { ValidatedRoute } from "../shared/validated-route"
import { anyOf, displayName, paging } from "../shared/validators"
import { STORE_DISTRIBUTORS } from "./routes"

const ME = `${STORE_DISTRIBUTORS}/me`

export const UpdateOwn = z.strictObject({
  display_name: displayName.optional(),
  is_public: z.boolean().optional(),
  shows_on_leaderboards: z.boolean().optional(),
})

export type UpdateOwn = z.infer<typeof UpdateOwn>

export const ListOwnDownline = z.strictObject(
  paging(["created_at"], "created_at")
)

export const ListOwnAwards = z.strictObject({
  ...paging(["created_at"], "-created_at"),
  kind: anyOf(z.enum(awardKinds)).optional(),
})

/** How a distributor itself grows: what it brought, is to reach, and won. */
export const storeGrowthRoutes: ValidatedRoute[] = [
  { method: "POST", matcher: ME, body: UpdateOwn },
  { method: "GET", matcher: `${ME}/results`, query: ReadResults },
  { method: "GET", matcher: `${ME}/downline`, query: ListOwnDownline },
  { method: "GET", matcher: `${ME}/targets` },
  { method: "GET", matcher: `${ME}/awards`, query: ListOwnAwards },
  { method: "POST", matcher: `${ME}/awards/:id/claim`, body: ClaimPrize },
]
