import type { MedusaContainer } from "@medusajs/framework/types"
import { askToReconcile, nudgeDrain, sweepOrders } from "../../src/workflows"

/** What a drain finds in a store that sells one or two orders a second. */
const DRAINED = 16

/**
 * All that the plugin does for orders once they are placed: each asks to be
 * reconciled, drains do it, and a sweep has them looked at once more.
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
  await sweepOrders(container, new Date())
  await askToReconcile(container, { order_ids: [...orderIds], cause: "sweep" })
  await nudgeDrain(container)
}
