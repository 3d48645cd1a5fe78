import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
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
    const read = await readOrders(
      container.resolve(ContainerRegistrationKeys.QUERY),
      order_ids
    )
    const orders = await recogniseBuyers(container, read)
    return new StepResponse(
      await distribution.reconcileOrders({ ticket, orders })
    )
  }
)
