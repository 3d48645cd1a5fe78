import { SETTLEMENT_EVENTS } from "../../../modules/distribution/settlement/events"
import type { Compose } from "../message"
import { disputeAnswered, disputeOpened } from "./disputes"
import {
  PAYOUT_METHOD_CHANGED,
  payoutMethodChanged,
} from "./payout-method-changed"
import { payoutFailed, payoutReturned, payoutSent } from "./payout-told"
import { statementIssued } from "./statement-issued"

/** What is notified of, by event. */
export const messages: Record<string, Compose> = {
  [SETTLEMENT_EVENTS.STATEMENT_ISSUED]: statementIssued,
  [SETTLEMENT_EVENTS.PAYOUT_SENT]: payoutSent,
  [SETTLEMENT_EVENTS.PAYOUT_PAID]: payoutSent,
  [SETTLEMENT_EVENTS.PAYOUT_FAILED]: payoutFailed,
  [SETTLEMENT_EVENTS.PAYOUT_RETURNED]: payoutReturned,
  [SETTLEMENT_EVENTS.DISPUTE_OPENED]: disputeOpened,
  [SETTLEMENT_EVENTS.DISPUTE_ANSWERED]: disputeAnswered,
  [PAYOUT_METHOD_CHANGED]: payoutMethodChanged,
}

export const notifiedEvents = Object.keys(messages)
