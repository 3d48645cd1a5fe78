import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { Client } from "pg"
import { nudgeDrain } from "../../src/workflows"

const POLL_MS = 10
const GIVE_UP_MS = 120_000

/**
 * Drains what the store's own drains have left, without waiting for their next
 * turn, until so many orders are attributed.
 */
export async function drain(
  container: MedusaContainer,
  database: Client,
  orders: number
): Promise<void> {
  const until = Date.now() + GIVE_UP_MS
  while (!(await isDrained(database, orders))) {
    if (Date.now() > until) {
      throw new Error(`The drain did not come to ${orders} orders`)
    }
    await nudgeDrain(container)
    await sleep(POLL_MS)
  }
}

async function isDrained(database: Client, orders: number): Promise<boolean> {
  const { rows } = await database.query<{ done: number; waiting: number }>(
    `SELECT (SELECT count(*)::int FROM distribution_attribution) AS done,
            (SELECT count(*)::int FROM distribution_reconcile_request) AS waiting`
  )
  return rows[0]?.done === orders && rows[0].waiting === 0
}
