import { z } from "@medusajs/framework/zod"
import { SavePayoutMethod, SaveTaxProfile } from "../shared/payout-validators"
import type { ValidatedRoute } from "../shared/validated-route"
import { code, displayName, id, paging } from "../shared/validators"

export const ReferCart = z
  .strictObject({ code: code.optional(), click_id: id.optional() })
  .refine(
    (body) => (body.code === undefined) !== (body.click_id === undefined),
    {
      message: "Give either the code or the click_id, not both",
    }
  )

export type ReferCart = z.infer<typeof ReferCart>

export const Apply = z.strictObject({
  code: code.nullish(),
  sponsor_code: code.nullish(),
  click_id: id.nullish(),
  display_name: displayName.optional(),
  is_public: z.boolean().optional(),
})

export type Apply = z.infer<typeof Apply>

export const ListOwnCommissions = z.strictObject(
  paging(["created_at", "updated_at"], "-created_at")
)

export const STORE_DISTRIBUTORS = "/store/distribution/distributors"

export const storeRoutes: ValidatedRoute[] = [
  { method: "POST", matcher: "/store/carts/:id/referral", body: ReferCart },
  { method: "DELETE", matcher: "/store/carts/:id/referral" },
  { method: "GET", matcher: "/store/distribution/codes/:code" },
  { method: "POST", matcher: STORE_DISTRIBUTORS, body: Apply },
  { method: "GET", matcher: `${STORE_DISTRIBUTORS}/me` },
  {
    method: "GET",
    matcher: `${STORE_DISTRIBUTORS}/me/commissions`,
    query: ListOwnCommissions,
  },
  { method: "GET", matcher: `${STORE_DISTRIBUTORS}/me/payout-methods` },
  {
    method: "POST",
    matcher: `${STORE_DISTRIBUTORS}/me/payout-methods`,
    body: SavePayoutMethod,
  },
  { method: "DELETE", matcher: `${STORE_DISTRIBUTORS}/me/payout-methods/:id` },
  { method: "GET", matcher: `${STORE_DISTRIBUTORS}/me/tax-profile` },
  {
    method: "POST",
    matcher: `${STORE_DISTRIBUTORS}/me/tax-profile`,
    body: SaveTaxProfile,
  },
  { method: "GET", matcher: "/store/distribution/payout-providers" },
]
