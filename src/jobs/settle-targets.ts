import type { MedusaContainer } from "@medusajs/framework/types"
import { settleTargets } from "../workflows"

/** Brings the bonuses of targets to what results are. */
export default async function settleTargetsJob(
  container: MedusaContainer
): Promise<void> {
  await settleTargets(container, new Date())
}

export const config = {
  name: "distribution-settle-targets",
  schedule: "*/15 * * * *",
}
