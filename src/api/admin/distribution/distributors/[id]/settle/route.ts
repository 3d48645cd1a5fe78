import { settleOnRequestWorkflow } from "../../../../../../workflows"
import type { AdminStatementResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import { presentStatement } from "../../../statements/present-statement"
import type { SettleBalance } from "../../../statements/validators"

export const POST = keyed<SettleBalance, AdminStatementResponse>(
  async (req, res) => {
    const { result } = await settleOnRequestWorkflow(req.scope).run({
      input: {
        distributor_id: req.params.id!,
        currency_code: req.validatedBody.currency_code,
        actor: actorOf(req),
      },
    })
    res.json({ statement: await presentStatement(req.scope, result.id) })
  }
)
