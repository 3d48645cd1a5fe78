import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { settleOnRequestWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import { actorOf } from "../../../../../shared/actor"
import { amountsIn } from "../../../../../shared/amounts"
import { keyed } from "../../../../../shared/keyed"
import type { StorePayoutRequestResponse } from "../../../../../types"
import type { RequestPayout } from "../../../../money-routes"
import { ownDistributor } from "../../own-distributor"
import { presentOwnStatements } from "../../present-own-statements"

export const POST = keyed(requestPayout)

async function requestPayout(
  req: AuthenticatedMedusaRequest<RequestPayout>,
  res: MedusaResponse<StorePayoutRequestResponse>
): Promise<void> {
  const { currency_code } = req.validatedBody
  const own = await ownDistributor(req)
  const { result } = await settleOnRequestWorkflow(req.scope).run({
    input: { distributor_id: own.id, currency_code, actor: actorOf(req) },
  })
  const made = await distributionOf(req.scope).retrieveStatement(result.id)
  const toAmount = await amountsIn(req.scope, [currency_code])
  const visible = made.status === "draft" ? [] : [made]
  const [statement] = await presentOwnStatements(req.scope, visible)
  res.json({
    payout_request: {
      currency_code,
      amount: toAmount(made.drawn, currency_code),
      statement: statement ?? null,
    },
  })
}
