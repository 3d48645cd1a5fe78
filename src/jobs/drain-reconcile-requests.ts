import type { MedusaContainer } from "@medusajs/framework/types"
import { nudgeDrain } from "../workflows"

/** Takes up what a process that died left. */
export default async function drainReconcileRequestsJob(
  container: MedusaContainer
): Promise<void> {
  await nudgeDrain(container)
}

export const config = {
  name: "distribution-drain-reconcile-requests",
  schedule: "* * * * *",
}
