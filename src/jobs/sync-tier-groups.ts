import type { MedusaContainer } from "@medusajs/framework/types"
import { syncTierGroupsWorkflow } from "../workflows"

/** Puts right what events did not: a tier whose group changed, and memberships that somebody edited. */
export default async function syncTierGroupsJob(
  container: MedusaContainer
): Promise<void> {
  await syncTierGroupsWorkflow(container).run({ input: {} })
}

export const config = {
  name: "distribution-sync-tier-groups",
  schedule: "*/15 * * * *",
}
