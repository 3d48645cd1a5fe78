import type { MedusaContainer } from "@medusajs/framework/types"
import { SYSTEM } from "../../modules/distribution/audit/record-audit"
import { distributionOf } from "../steps/module"
import { approveStatementsWorkflow } from "./statements"

const BATCH = 200

/**
 * Approves statements whose review is over and to which nobody objects, where
 * the merchant wants that. One that cannot be approved waits for a person.
 */
export async function approveReviewed(
  container: MedusaContainer,
  now: Date
): Promise<void> {
  const { settlement } = distributionOf(container)
  const { auto_approve } = await settlement.settings()
  if (!auto_approve) {
    return
  }
  for (;;) {
    const ids = await settlement.dueForApproval({ now, limit: BATCH })
    if (ids.length === 0) {
      return
    }
    const { result } = await approveStatementsWorkflow(container).run({
      input: { ids, actor: SYSTEM, at: now.toISOString() },
    })
    if (result.approvedIds.length === 0) {
      return
    }
  }
}
