import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { ApprovalResult } from "../../../../../modules/distribution/settlement/approve-statements"
import {
  approveAllReviewed,
  approveStatementsWorkflow,
} from "../../../../../workflows"
import type { AdminApproveResponse } from "../../../../types"
import { actorOf } from "../../../../shared/actor"
import { keyed } from "../../../../shared/keyed"
import { approvalRefusals } from "../refusals"
import type { ApproveStatements } from "../validators"

export const POST = keyed<ApproveStatements, AdminApproveResponse>(
  async (req, res) => {
    const { approvedIds, refused } = await approve(req)
    res.json({
      approved: approvedIds,
      refused: refused.map(({ id, number, why }) => ({
        id,
        number: number === null ? null : Number(number),
        reason: why,
        words: approvalRefusals[why],
      })),
    })
  }
)

async function approve(
  req: AuthenticatedMedusaRequest<ApproveStatements>
): Promise<ApprovalResult> {
  const { ids, before_review_ends } = req.validatedBody
  const actor = actorOf(req)
  if (!ids) {
    return approveAllReviewed(req.scope, { actor, now: new Date() })
  }
  const { result } = await approveStatementsWorkflow(req.scope).run({
    input: { ids, before_review_ends, actor },
  })
  return result
}
