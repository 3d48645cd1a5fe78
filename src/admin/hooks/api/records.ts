import type {
  AdminCustomerResponse,
  AdminOrderResponse,
  AdminOrderWhyResponse,
} from "../../../api/types"
import { keys } from "./query-keys"
import { useRead, useWrite } from "./request"

/** Who an order belongs to and what everybody earns from it. */
export function useOrderDistribution(orderId: string) {
  return useRead<AdminOrderResponse>(keys.order(orderId), `/orders/${orderId}`)
}

export function useReconcileOrder(orderId: string) {
  return useWrite<AdminOrderResponse, void>(() => ({
    path: `/orders/${orderId}/reconcile`,
  }))
}

/** Who referred a customer, and the distributor it is. */
export function useCustomerDistribution(customerId: string) {
  return useRead<AdminCustomerResponse>(
    keys.customer(customerId),
    `/customers/${customerId}`
  )
}

/** Every amount of an order with the rules that were asked, and why others earn nothing. */
export function useOrderWhy(orderId: string) {
  return useRead<AdminOrderWhyResponse>(
    keys.order(orderId),
    `/orders/${orderId}/why`
  )
}
