import type { Words } from "../../../modules/distribution/domain/words/words"
import { SETTLEMENT_EVENTS } from "../../../modules/distribution/settlement/events"
import { amountsIn } from "../../amounts-in"
import { distributionOf } from "../../steps/module"
import { addresseeOf } from "../addressee"
import { portalUrl } from "../links"
import type { Compose } from "../message"
import { statementFacts } from "./statement-facts"

interface Telling {
  /** The event that this is told of once for each attempt. */
  event: string
  template: string
  subject: (amount: string) => Words
}

/**
 * Money left for the distributor. Told at the first word of it: some providers say
 * that it is on its way and later that it arrived, others only the latter.
 */
export const payoutSent = tells({
  event: SETTLEMENT_EVENTS.PAYOUT_SENT,
  template: "distribution-payout-sent",
  subject: (amount) => ({
    en: `${amount} is on its way to you`,
    zhCN: `已向您付款 ${amount}`,
  }),
})

/** The payout did not get through; its money is back on the balance. */
export const payoutFailed = tells({
  event: SETTLEMENT_EVENTS.PAYOUT_FAILED,
  template: "distribution-payout-failed",
  subject: (amount) => ({
    en: `Your payout of ${amount} did not get through`,
    zhCN: `您的 ${amount} 付款未成功`,
  }),
})

/** It was paid and came back. */
export const payoutReturned = tells({
  event: SETTLEMENT_EVENTS.PAYOUT_RETURNED,
  template: "distribution-payout-returned",
  subject: (amount) => ({
    en: `Your payout of ${amount} came back to us`,
    zhCN: `您的 ${amount} 付款被退回`,
  }),
})

function tells({ event, template, subject }: Telling): Compose {
  return async (id, container) => {
    const payout = await distributionOf(container).retrievePayout(id, {
      relations: ["statement"],
    })
    const distributor = await addresseeOf(container, payout.distributor_id)
    if (!distributor) {
      return null
    }
    const { currency_code: currency } = payout
    const toAmount = await amountsIn(container, [currency])
    const amount = toAmount(payout.amount, currency)
    return {
      template,
      to: distributor.email,
      receiverId: distributor.customer_id,
      resource: { type: "distribution_payout", id },
      key: `${event}:${id}:${payout.attempt}`,
      subject: subject(`${amount} ${currency.toUpperCase()}`),
      data: {
        distributor,
        payout: {
          id,
          status: payout.status,
          amount,
          currency_code: currency,
          provider_id: payout.provider_id,
          reference: payout.reference,
          reason: payout.reason,
          sent_at: payout.sent_at?.toISOString() ?? null,
          paid_at: payout.paid_at?.toISOString() ?? null,
          url: portalUrl(container, "/payouts"),
        },
        statement: await statementFacts(container, payout.statement!),
      },
    }
  }
}
