import type { AdminOrder } from "@medusajs/framework/types"
import { useState } from "react"
import type {
  AdminAttribution,
  AdminCustomerResponse,
  AdminOrderResponse,
  AdminOrderWhyResponse,
} from "../../../api/types"
import { orderState } from "../../lib/order-state"
import { pauseAfter } from "../../lib/read-again"
import { keys } from "./query-keys"
import { useRead, useReadUntilOver, useWrite } from "./request"

/** Ninety seconds, by when what an event asked for was looked at. */
const PATIENT_READS = 8

/**
 * Who an order belongs to and what everybody earns from it. What is done with an
 * order is looked at in the background, a while after its page shows it: so it is
 * read again as long as a request waits, and for a while when the order was not
 * looked at yet or has changed since its page was opened. An order from before the
 * plugin may never be looked at, and is not asked about for ever.
 */
export function useOrderDistribution(order: AdminOrder) {
  const state = orderState(order)
  const [opened] = useState(state)
  return useReadUntilOver<AdminOrderResponse>(
    [...keys.order(order.id), state],
    {
      path: `/orders/${order.id}`,
      isOver: ({ attribution, request }, reads) =>
        request === null &&
        ((attribution !== null && state === opened) || reads > PATIENT_READS),
      pauseAfter,
    }
  )
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

/** Every amount of an order, as it was last looked at, with the rules that were asked, and why others earn nothing. */
export function useOrderWhy({ order_id, reconciled_at }: AdminAttribution) {
  return useRead<AdminOrderWhyResponse>(
    [...keys.order(order_id), reconciled_at],
    `/orders/${order_id}/why`
  )
}
