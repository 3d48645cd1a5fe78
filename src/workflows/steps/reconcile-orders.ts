import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { asRead, readRawOrders } from "../read-orders"
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
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const ticket = await distribution.takeSnapshotTicket()
    const [raw, newIds] = await Promise.all([
      readRawOrders(query, order_ids),
      distribution.unattributed(order_ids),
    ])
    const isNew = new Set(newIds)
    const [orders, buyers] = await Promise.all([
      asRead(query, raw),
      recogniseBuyers(
        container,
        raw.filter(({ id }) => isNew.has(id))
      ),
    ])
    const result = await distribution.reconcileOrders({
      ticket,
      newIds,
      orders: orders.map((order) => ({
        ...order,
        facts: { ...order.facts, ...buyers.get(order.facts.orderId) },
      })),
    })
    return new StepResponse({
      ...result,
      /** What the orders used, as often as it stands on them. */
      promotionCodes: orders.flatMap(({ facts }) =>
        (facts.promotions ?? []).map(({ code }) => code)
      ),
    })
  }
)
