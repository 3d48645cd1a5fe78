import type { Page } from "../../../types"

export interface AdminCoupon {
  id: string
  distributor_id: string
  /** The promotion's, as it was when it was tied to the distributor. */
  code: string
  promotion_id: string | null
  /** Null when it was deleted since. */
  promotion: { id: string; code: string; status: string } | null
  created_at: string
}

export interface AdminCouponResponse {
  coupon: AdminCoupon
}

export interface AdminCouponListResponse extends Page {
  coupons: AdminCoupon[]
}

export interface AdminCouponDeleteResponse {
  id: string
  object: "coupon"
  deleted: true
}
