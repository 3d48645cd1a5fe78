import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { ListedDispute } from "../../../../../../modules/distribution/settlement/list-disputes"
import { answerDisputeWorkflow } from "../../../../../../workflows"
import { distributionOf } from "../../../../../../workflows/steps/module"
import type { AdminDisputeResponse } from "../../../../../types"
import { actorOf } from "../../../../../shared/actor"
import { keyed } from "../../../../../shared/keyed"
import { minorOf } from "../../../../../shared/minor-amount"
import { presentDisputes } from "../../present-disputes"
import type { AnswerDispute } from "../../routes"

export const POST = keyed<AnswerDispute, AdminDisputeResponse>(
  async (req, res) => {
    const { accept, answer, amount } = req.validatedBody
    const id = req.params.id!
    const { currency_code } = await disputeOf(req.scope, id)
    await answerDisputeWorkflow(req.scope).run({
      input: {
        id,
        is_accepted: accept,
        answer,
        adjust_minor: amount
          ? await minorOf(req.scope, amount, currency_code)
          : null,
        actor: actorOf(req),
      },
    })
    const answered = await disputeOf(req.scope, id)
    const [dispute] = await presentDisputes(req.scope, [answered])
    res.json({ dispute: dispute! })
  }
)

async function disputeOf(
  scope: MedusaContainer,
  id: string
): Promise<ListedDispute> {
  const { settlement } = distributionOf(scope)
  const [[dispute]] = await settlement.listDisputes({ ids: [id] })
  if (!dispute) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no dispute with id ${id}`
    )
  }
  return dispute
}
