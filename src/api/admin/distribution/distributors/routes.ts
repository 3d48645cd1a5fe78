import type { ValidatedRoute } from "../../../shared/validated-route"
import {
  SavePayoutMethod,
  SaveTaxProfile,
} from "../../../shared/payout-validators"
import { ReadResults } from "../../../shared/growth/present-results"
import { NoBody, reason } from "../../../shared/validators"
import {
  AddCoupon,
  ChangeSponsor,
  ChangeTier,
  EnrolDistributor,
  ListCommissions,
  ListCoupons,
  ListDistributors,
  ListDownline,
  ListOrders,
  ListTierChanges,
  UpdateDistributor,
} from "./validators"

const BASE = "/admin/distribution/distributors"

export const adminDistributorRoutes: ValidatedRoute[] = [
  { method: "GET", matcher: BASE, query: ListDistributors },
  { method: "POST", matcher: BASE, body: EnrolDistributor },
  { method: "GET", matcher: `${BASE}/:id` },
  { method: "POST", matcher: `${BASE}/:id`, body: UpdateDistributor },
  { method: "POST", matcher: `${BASE}/:id/approve`, body: NoBody },
  { method: "POST", matcher: `${BASE}/:id/reject`, body: reason },
  { method: "POST", matcher: `${BASE}/:id/suspend`, body: reason },
  { method: "POST", matcher: `${BASE}/:id/reactivate`, body: NoBody },
  { method: "POST", matcher: `${BASE}/:id/terminate`, body: reason },
  { method: "POST", matcher: `${BASE}/:id/tier`, body: ChangeTier },
  { method: "POST", matcher: `${BASE}/:id/sponsor`, body: ChangeSponsor },
  { method: "GET", matcher: `${BASE}/:id/upline` },
  { method: "GET", matcher: `${BASE}/:id/downline`, query: ListDownline },
  { method: "GET", matcher: `${BASE}/:id/results`, query: ReadResults },
  {
    method: "GET",
    matcher: `${BASE}/:id/tier-changes`,
    query: ListTierChanges,
  },
  { method: "GET", matcher: `${BASE}/:id/balances` },
  { method: "GET", matcher: `${BASE}/:id/orders`, query: ListOrders },
  { method: "GET", matcher: `${BASE}/:id/commissions`, query: ListCommissions },
  { method: "GET", matcher: `${BASE}/:id/coupons`, query: ListCoupons },
  { method: "POST", matcher: `${BASE}/:id/coupons`, body: AddCoupon },
  { method: "DELETE", matcher: `${BASE}/:id/coupons/:coupon_id` },
  { method: "GET", matcher: `${BASE}/:id/payout-methods` },
  {
    method: "POST",
    matcher: `${BASE}/:id/payout-methods`,
    body: SavePayoutMethod,
  },
  { method: "DELETE", matcher: `${BASE}/:id/payout-methods/:method_id` },
  { method: "GET", matcher: `${BASE}/:id/tax-profile` },
  { method: "POST", matcher: `${BASE}/:id/tax-profile`, body: SaveTaxProfile },
  { method: "GET", matcher: "/admin/distribution/payout-providers" },
]
