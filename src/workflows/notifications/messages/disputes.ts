import type { MedusaContainer } from "@medusajs/framework/types"
import { SETTLEMENT_EVENTS } from "../../../modules/distribution/settlement/events"
import { amountsIn } from "../../amounts-in"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import { adminUrl } from "../links"
import type { Compose } from "../message"
import { statementFacts } from "./statement-facts"

/** A distributor objects to a statement, which the merchant is told of. */
export const disputeOpened: Compose = async (id, container) => {
  const { merchantEmail } = distributionOf(container).getOptions().notifications
  const told = await disputeFacts(id, container)
  if (!merchantEmail || !told) {
    return null
  }
  const { distributor, statement } = told
  const url = adminUrl(container, `/settlement/statements/${statement.id}`)
  return {
    template: "distribution-dispute-opened",
    to: merchantEmail,
    receiverId: null,
    resource: { type: "distribution_dispute", id },
    key: `${SETTLEMENT_EVENTS.DISPUTE_OPENED}:${id}`,
    subject: {
      en: `${distributor.name} objects to statement ${statement.number}`,
      zhCN: `${distributor.name} 对结算单 ${statement.number} 提出异议`,
    },
    data: { ...told, admin_url: url },
  }
}

/** The merchant answered what a distributor objected to. */
export const disputeAnswered: Compose = async (id, container) => {
  const told = await disputeFacts(id, container)
  if (!told) {
    return null
  }
  const { distributor, statement } = told
  return {
    template: "distribution-dispute-answered",
    to: distributor.email,
    receiverId: distributor.customer_id,
    resource: { type: "distribution_dispute", id },
    key: `${SETTLEMENT_EVENTS.DISPUTE_ANSWERED}:${id}`,
    subject: {
      en: `Your objection to statement ${statement.number} was answered`,
      zhCN: `您对结算单 ${statement.number} 的异议已得到答复`,
    },
    data: told,
  }
}

async function disputeFacts(id: string, container: MedusaContainer) {
  const distribution = distributionOf(container)
  const dispute = await distribution.retrieveStatementDispute(id, {
    relations: ["statement"],
  })
  const statement = dispute.statement!
  const distributor = await addresseeOf(container, statement.distributor_id)
  return (
    distributor && {
      distributor,
      statement: await statementFacts(container, statement),
      dispute: {
        id,
        status: dispute.status,
        message: dispute.message,
        answer: dispute.answer,
        answered_at: dispute.answered_at?.toISOString() ?? null,
        adjustment: await adjustmentOf(dispute.adjustment_id, container),
      },
    }
  )
}

/** What the statement changed by because of it, in major units; null when by nothing. */
async function adjustmentOf(
  id: string | null,
  container: MedusaContainer
): Promise<number | null> {
  if (id === null) {
    return null
  }
  const { amount, currency_code } =
    await distributionOf(container).retrieveAdjustment(id)
  const toAmount = await amountsIn(container, [currency_code])
  return toAmount(amount, currency_code)
}
