import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { changedOrderIds } from "./read-orders/changed-orders"
import { distributionOf } from "./steps/module"

const WATERMARK = "orders"

/** Looks again at this much before the watermark: a transaction may commit later than its dates say. */
const OVERLAP_MS = 5 * 60_000

/** The first sweep of a store looks this far back. */
const FIRST_LOOK_MS = 24 * 60 * 60_000

/**
 * Asks for every order that Medusa changed since the last sweep to be
 * reconciled: what makes sure that a lost event costs minutes, never money.
 */
export async function sweepOrders(
  container: MedusaContainer,
  now: Date
): Promise<{ order_ids: string[] }> {
  const distribution = distributionOf(container)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const watermark = await distribution.readWatermark(WATERMARK)
  const since = watermark
    ? new Date(watermark.getTime() - OVERLAP_MS)
    : new Date(now.getTime() - FIRST_LOOK_MS)
  const orderIds = await changedOrderIds(query, since)
  await distribution.requestReconcile({ orderIds, cause: "sweep" })
  await distribution.moveWatermark({ name: WATERMARK, at: now })
  return { order_ids: orderIds }
}
