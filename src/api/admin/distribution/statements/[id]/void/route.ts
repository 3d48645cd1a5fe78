import { voidStatementWorkflow } from "../../../../../../workflows"
import type { AdminStatementResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import { presentStatement } from "../../present-statement"
import type { VoidStatement } from "../../validators"

export const POST = keyed<VoidStatement, AdminStatementResponse>(
  async (req, res) => {
    const { result } = await voidStatementWorkflow(req.scope).run({
      input: {
        id: req.params.id!,
        reason: req.validatedBody.reason,
        actor: actorOf(req),
      },
    })
    res.json({ statement: await presentStatement(req.scope, result.id) })
  }
)
