import type { MedusaContainer } from "@medusajs/framework/types"
import { askToReconcile, nudgeDrain, sweepOrders } from "../../src/workflows"

/** What a drain finds in a store that sells one or two orders a second. */
const DRAINED = 16

/** A sweep leaves what is younger to the next one. */
const SWEPT_AFTER_MS = 3 * 60_000

/**
 * All that the plugin does for orders once they are placed: each asks to be
 * reconciled, drains do it, and a sweep finds nothing of them that is new.
 */
export async function workFor(
  container: MedusaContainer,
  orderIds: readonly string[]
): Promise<void> {
  for (let at = 0; at < orderIds.length; at += DRAINED) {
    for (const id of orderIds.slice(at, at + DRAINED)) {
      await askToReconcile(container, {
        order_ids: [id],
        cause: "order.placed",
      })
    }
    await nudgeDrain(container)
  }
  const { order_ids: unseen } = await sweepOrders(
    container,
    new Date(Date.now() + SWEPT_AFTER_MS)
  )
  await nudgeDrain(container)
  if (unseen.length > 0) {
    throw new Error(`The sweep found ${unseen.length} orders that were drained`)
  }
}
