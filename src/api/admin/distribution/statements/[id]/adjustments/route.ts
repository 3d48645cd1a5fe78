import { adjustBalanceWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminStatementResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed, requestKeyOf } from "../../../../../shared/keyed"
import { minorOf } from "../../../../../shared/minor-amount"
import { presentStatement } from "../../present-statement"
import type { AdjustStatement } from "../../validators"

export const POST = keyed<AdjustStatement, AdminStatementResponse>(
  async (req, res) => {
    const { amount, reason } = req.validatedBody
    const { id, distributor_id, currency_code } = await distributionOf(
      req.scope
    ).retrieveStatement(req.params.id!)
    await adjustBalanceWorkflow(req.scope).run({
      input: {
        distributor_id,
        currency_code,
        kind: "adjustment",
        amount_minor: await minorOf(req.scope, amount, currency_code),
        reason,
        statement_id: id,
        request_key: requestKeyOf(req),
        actor: actorOf(req),
      },
    })
    res.json({ statement: await presentStatement(req.scope, id) })
  }
)
