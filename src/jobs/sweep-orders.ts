import type { MedusaContainer } from "@medusajs/framework/types"
import { nudgeDrain, sweepOrders } from "../workflows"

/** Finds what no event told of, within five minutes. */
export default async function sweepOrdersJob(
  container: MedusaContainer
): Promise<void> {
  await sweepOrders(container, new Date())
  await nudgeDrain(container)
}

export const config = {
  name: "distribution-sweep-orders",
  schedule: "*/2 * * * *",
}
