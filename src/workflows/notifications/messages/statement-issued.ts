import { SETTLEMENT_EVENTS } from "../../../modules/distribution/settlement/events"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import type { Compose } from "../message"
import { statementFacts } from "./statement-facts"

/** A statement is there to be looked at. */
export const statementIssued: Compose = async (id, container) => {
  const statement = await distributionOf(container).retrieveStatement(id)
  const distributor = await addresseeOf(container, statement.distributor_id)
  return (
    distributor && {
      template: "distribution-statement-issued",
      to: distributor.email,
      receiverId: distributor.customer_id,
      resource: { type: "distribution_statement", id },
      key: `${SETTLEMENT_EVENTS.STATEMENT_ISSUED}:${id}`,
      subject: {
        en: `Your statement ${statement.number} is ready`,
        zhCN: `您的结算单 ${statement.number} 已出具`,
      },
      data: {
        distributor,
        statement: await statementFacts(container, statement),
      },
    }
  )
}
