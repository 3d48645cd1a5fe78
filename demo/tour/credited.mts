import { setTimeout as wait } from "node:timers/promises"
import type { AdminOrderResponse } from "../../src/api/types.ts"
import type { Admin } from "../seed/shop.mts"

const WITHIN_MS = 60_000

/** Waits until the order pays somebody. */
export async function credited(admin: Admin, orderId: string): Promise<void> {
  const deadline = Date.now() + WITHIN_MS
  while (Date.now() < deadline) {
    const { commissions } = await admin.client.fetch<AdminOrderResponse>(
      `/admin/distribution/orders/${orderId}`
    )
    if (commissions.length > 0) {
      return
    }
    await wait(250)
  }
  throw new Error(
    `Nobody was credited for the order ${orderId} in ${WITHIN_MS / 1000} s`
  )
}
