import type { MedusaContainer } from "@medusajs/framework/types"
import { nudgeDrain, sweepOrders } from "../workflows"

/** Finds what no event told of, within five minutes. */
export default async function sweepOrdersJob(
  container: MedusaContainer,
  now = new Date()
): Promise<void> {
  await sweepOrders(container, now)
  await nudgeDrain(container)
}

export const config = {
  name: "distribution-sweep-orders",
  schedule: "*/2 * * * *",
}
