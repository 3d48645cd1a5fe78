import type { MedusaContainer } from "@medusajs/framework/types"
import { SYSTEM } from "../modules/distribution/audit/record-audit"
import { changeDistributorStatusWorkflow } from "./change-distributor-status"
import { distributionOf } from "./steps/module"

const REASON = "Its customer was deleted"

/**
 * Suspends the distributor that a deleted customer was, or turns its application
 * down; what it earned stays with it, for the merchant to decide.
 */
export async function endEnrolmentOfCustomer(
  container: MedusaContainer,
  customerId: string
): Promise<void> {
  const distributor =
    await distributionOf(container).distributorOfCustomer(customerId)
  const ended = { active: "suspended", pending: "rejected" } as const
  if (distributor?.status === "active" || distributor?.status === "pending") {
    await changeDistributorStatusWorkflow(container).run({
      input: {
        id: distributor.id,
        status: ended[distributor.status],
        reason: REASON,
        actor: SYSTEM,
      },
    })
  }
}
