import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ApprovalResult } from "../../../../../modules/distribution/settlement/approve-statements"
import {
  approveAllReviewed,
  approveStatementsWorkflow,
} from "../../../../../workflows"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminApproveResponse } from "../../../../types"
import { actorOf } from "../../../../shared/actor"
import { keyed } from "../../../../shared/keyed"
import { minorsIn } from "../../../../shared/minor-amount"
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
  const { ids, before_review_ends, seen_payables = {} } = req.validatedBody
  const actor = actorOf(req)
  if (!ids) {
    return approveAllReviewed(req.scope, { actor, now: new Date() })
  }
  const { result } = await approveStatementsWorkflow(req.scope).run({
    input: {
      ids,
      before_review_ends,
      seen_payables: await inMinor(req.scope, seen_payables),
      actor,
    },
  })
  return result
}

/** Amounts by statement, in minor units of its currency. */
async function inMinor(
  scope: MedusaContainer,
  payables: Record<string, number>
): Promise<Record<string, string>> {
  const rows = await distributionOf(scope).listStatements(
    { id: Object.keys(payables) },
    { take: null, select: ["currency_code"] }
  )
  const toMinor = await minorsIn(
    scope,
    rows.map(({ currency_code }) => currency_code)
  )
  return Object.fromEntries(
    rows.map(({ id, currency_code }) => [
      id,
      toMinor(payables[id]!, currency_code),
    ])
  )
}
