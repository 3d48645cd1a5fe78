import { DistributionEvents } from "../../events"
import type { Compose } from "../message"
import {
  contestEnded,
  contestObjectionAnswered,
  contestObjectionOpened,
  contestWon,
} from "./contests"
import { bonusTakenBack, bonusWon, prizeSent } from "./bonuses"
import { disputeAnswered, disputeOpened } from "./disputes"
import { payoutMethodChanged } from "./payout-method-changed"
import { payoutFailed, payoutReturned, payoutSent } from "./payout-told"
import { prizeClaimed } from "./prize-claimed"
import { statementIssued } from "./statement-issued"
import { tierAtRisk, tierChanged, tierClose } from "./tiers"

/** What is notified of on the channel that the options name, by event. */
export const messages: Record<string, Compose> = {
  [DistributionEvents.STATEMENT_ISSUED]: statementIssued,
  [DistributionEvents.PAYOUT_SENT]: payoutSent,
  [DistributionEvents.PAYOUT_PAID]: payoutSent,
  [DistributionEvents.PAYOUT_FAILED]: payoutFailed,
  [DistributionEvents.PAYOUT_RETURNED]: payoutReturned,
  [DistributionEvents.DISPUTE_OPENED]: disputeOpened,
  [DistributionEvents.DISPUTE_ANSWERED]: disputeAnswered,
  [DistributionEvents.BONUS_WON]: bonusWon,
  [DistributionEvents.BONUS_TAKEN_BACK]: bonusTakenBack,
  [DistributionEvents.PRIZE_SENT]: prizeSent,
  [DistributionEvents.PAYOUT_METHOD_CHANGED]: payoutMethodChanged,
  [DistributionEvents.DISTRIBUTOR_TIER_CHANGED]: tierChanged,
  [DistributionEvents.TIER_AT_RISK]: tierAtRisk,
  [DistributionEvents.TIER_CLOSE]: tierClose,
  [DistributionEvents.CONTEST_ENDED]: contestEnded,
  [DistributionEvents.CONTEST_WON]: contestWon,
  [DistributionEvents.CONTEST_OBJECTION_OPENED]: contestObjectionOpened,
  [DistributionEvents.CONTEST_OBJECTION_ANSWERED]: contestObjectionAnswered,
}

/** What the merchant is told of in the admin's own feed, by event. */
export const feedMessages: Record<string, Compose> = {
  [DistributionEvents.PRIZE_CLAIMED]: prizeClaimed,
}

export const notifiedEvents = [
  ...Object.keys(messages),
  ...Object.keys(feedMessages),
]
