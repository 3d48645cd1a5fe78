import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReadOrder } from "../../modules/distribution/attribution/attribute-orders"
import { readOrders } from "../read-orders"
import { recogniseBuyers } from "../recognise-buyers"
import { distributionOf } from "./module"

/**
 * Reads the orders and brings the ledger to what should stand. It converges by
 * itself and history is append-only, so there is nothing to compensate.
 */
export const reconcileOrdersStep = createStep(
  "distribution-reconcile-orders",
  async ({ order_ids }: { order_ids: string[] }, { container }) => {
    const distribution = distributionOf(container)
    const ticket = await distribution.takeSnapshotTicket()
    const [orders, unattributed] = await Promise.all([
      readOrders(container.resolve(ContainerRegistrationKeys.QUERY), order_ids),
      distribution.unattributed(order_ids),
    ])
    const newIds = new Set(unattributed)
    const isNew = ({ facts }: ReadOrder) => newIds.has(facts.orderId)
    const met = await recogniseBuyers(container, orders.filter(isNew))
    return new StepResponse(
      await distribution.reconcileOrders({
        ticket,
        orders: [...met, ...orders.filter((order) => !isNew(order))],
      })
    )
  }
)
