import type {
  AdminCouponDeleteResponse,
  AdminCouponListResponse,
  AdminCouponResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import { useRead, useWrite } from "./request"

const ALL_COUPONS = 200

/** The promotion codes that are a distributor's, the oldest first. */
export function useCoupons(distributorId: string) {
  return useRead<AdminCouponListResponse>(
    keys.distributor(distributorId),
    `/distributors/${distributorId}/coupons`,
    { limit: ALL_COUPONS }
  )
}

export function useAddCoupon(distributorId: string) {
  return useWrite<AdminCouponResponse, { code: string }>((body) => ({
    path: `/distributors/${distributorId}/coupons`,
    body,
  }))
}

export function useRemoveCoupon(distributorId: string) {
  return useWrite<AdminCouponDeleteResponse, string>((id) => ({
    path: `/distributors/${distributorId}/coupons/${id}`,
    method: "DELETE",
  }))
}
