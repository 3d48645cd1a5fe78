import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
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
    tier: { name: own.tier?.name ?? "" },
    display_name: own.display_name,
    is_public: own.is_public,
    balances: await presentBalances(req.scope, own.id),
  }
}
