import type { MedusaContainer } from "@medusajs/framework/types"
import { settleTargets } from "../workflows"
import { distributionOf } from "../workflows/steps/module"

/** Brings the bonuses of targets to what results are; waits while these are being counted anew. */
export default async function settleTargetsJob(
  container: MedusaContainer
): Promise<void> {
  if (await distributionOf(container).growth.areResultsCounted()) {
    await settleTargets(container, new Date())
  }
}

export const config = {
  name: "distribution-settle-targets",
  schedule: "*/15 * * * *",
}
