import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { changesOfOrders } from "./read-orders/changes-of-orders"
import { distributionOf } from "./steps/module"

const WATERMARK = "orders"

/**
 * What is younger is left to the next sweep: a transaction may commit later than
 * its dates say. So a sweep finds every change, and finds it once.
 */
const COMMITTED_AFTER_MS = 3 * 60_000

/** The first sweep of a store looks this far back. */
const FIRST_LOOK_MS = 24 * 60 * 60_000

/**
 * Asks for every order that Medusa changed since the last sweep to be reconciled,
 * but for what a reconcile has seen: what makes sure that a lost event costs
 * minutes, never money.
 */
export async function sweepOrders(
  container: MedusaContainer,
  now: Date
): Promise<{ order_ids: string[] }> {
  const distribution = distributionOf(container)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const until = new Date(now.getTime() - COMMITTED_AFTER_MS)
  const from =
    (await distribution.readWatermark(WATERMARK)) ??
    new Date(until.getTime() - FIRST_LOOK_MS)
  const changes = await changesOfOrders(query, { from, until })
  const orderIds = await distribution.unseenOrders(changes)
  await distribution.requestReconcile({ orderIds, cause: "sweep" })
  await distribution.moveWatermark({ name: WATERMARK, at: until })
  return { order_ids: orderIds }
}
