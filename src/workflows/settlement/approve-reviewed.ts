import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type Actor,
  SYSTEM,
} from "../../modules/distribution/audit/record-audit"
import type { ApprovalResult } from "../../modules/distribution/settlement/approve-statements"
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
  const { auto_approve } = await distributionOf(container).settlement.settings()
  if (auto_approve) {
    await approveAllReviewed(container, { actor: SYSTEM, now })
  }
}

/** The same whatever the settings say, batch by batch, with what was refused and why. */
export async function approveAllReviewed(
  container: MedusaContainer,
  { actor, now }: { actor: Actor; now: Date }
): Promise<ApprovalResult> {
  const { settlement } = distributionOf(container)
  const approvedIds: string[] = []
  const refused = new Map<string, ApprovalResult["refused"][number]>()
  for (;;) {
    const ids = await settlement.dueForApproval({
      now,
      except: [...refused.keys()],
      limit: BATCH,
    })
    if (ids.length === 0) {
      return { approvedIds, refused: [...refused.values()] }
    }
    const { result } = await approveStatementsWorkflow(container).run({
      input: { ids, actor, at: now.toISOString() },
    })
    approvedIds.push(...result.approvedIds)
    result.refused.forEach((one) => refused.set(one.id, one))
  }
}
