import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { issueStatementsWorkflow } from "../../../../../workflows"
import { distributionOf } from "../../../../../workflows/steps/module"
import type { AdminIssueResponse } from "../../../../types"
import { actorOf } from "../../../../shared/actor"
import { keyed } from "../../../../shared/keyed"
import { unissued } from "../refusals"
import type { IssueStatements } from "../validators"

const BATCH = 500

export const POST = keyed<IssueStatements, AdminIssueResponse>(
  async (req, res) => {
    const { ids } = req.validatedBody
    const issued = ids ? await issue(req, ids) : await issueAll(req)
    res.json({
      issued,
      refused: await unissued(req.scope, ids ?? [], issued),
    })
  }
)

type Request = AuthenticatedMedusaRequest<IssueStatements>

async function issue(req: Request, ids: string[]): Promise<string[]> {
  const { result } = await issueStatementsWorkflow(req.scope).run({
    input: { ids, actor: actorOf(req) },
  })
  return result
}

/** Every draft there is, batch by batch; one that was sent is a draft no longer. */
async function issueAll(req: Request): Promise<string[]> {
  const issued: string[] = []
  for (;;) {
    const drafts = await distributionOf(req.scope).listStatements(
      { status: "draft" },
      { take: BATCH, select: ["id"], order: { number: "ASC" } }
    )
    if (drafts.length === 0) {
      return issued
    }
    issued.push(
      ...(await issue(
        req,
        drafts.map(({ id }) => id)
      ))
    )
  }
}
