import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  hasRight,
  rightCodes,
} from "../../../../modules/distribution/domain/growth/rights"
import { distributionOf } from "../../../../workflows/steps/module"
import { presentBalances } from "../../../shared/balances"
import { type AskedHost, referralLink } from "../../../shared/referral-link"
import type { StoreDistributor } from "../../../types"
import { ownDistributor } from "./own-distributor"

/** The distributor that the signed-in customer is; throws `not_found` when it is none. */
export async function presentOwn(
  req: AskedHost & Pick<AuthenticatedMedusaRequest, "auth_context">
): Promise<StoreDistributor> {
  const own = await ownDistributor(req)
  return {
    id: own.id,
    code: own.code,
    link: referralLink(req, own.code),
    status: own.status,
    tier: {
      name: own.tier?.name ?? "",
      since: own.tier_since.toISOString(),
      rights: rightCodes.filter(
        (right) => own.tier && hasRight(own.tier, right)
      ),
    },
    display_name: own.display_name,
    is_public: own.is_public,
    shows_on_leaderboards: own.shows_on_leaderboards,
    coupon_codes: await couponCodesOf(req.scope, own.id),
    balances: await presentBalances(req.scope, own.id),
  }
}

async function couponCodesOf(
  scope: MedusaContainer,
  distributorId: string
): Promise<string[]> {
  const coupons = await distributionOf(scope).listCoupons(
    { distributor_id: distributorId },
    { take: null, order: { created_at: "ASC", id: "ASC" } }
  )
  return coupons.map(({ code }) => code)
}
