import { z } from "@medusajs/framework/zod"
import { awardKinds } from "../../modules/distribution/domain/growth/award"
import { ClaimPrize } from "../admin/distribution/awards/routes"
import type { ValidatedRoute } from "../shared/validated-route"
import { anyOf, paging } from "../shared/validators"
import { STORE_DISTRIBUTORS } from "./routes"

export const ListOwnAwards = z.strictObject({
  ...paging(["created_at"], "-created_at"),
  kind: anyOf(z.enum(awardKinds)).optional(),
})

const ME = `${STORE_DISTRIBUTORS}/me`

/** What a distributor is to reach, and what it won. */
export const storeGrowthRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: `${ME}/targets` },
  { method: "GET", matcher: `${ME}/awards`, query: ListOwnAwards },
  { method: "POST", matcher: `${ME}/awards/:id/claim`, body: ClaimPrize },
]
