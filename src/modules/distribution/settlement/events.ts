/** The events that settlement and payouts leave word of; each names its subject. */
export const SETTLEMENT_EVENTS = {
  STATEMENT_ISSUED: "distribution.statement.issued",
  STATEMENT_APPROVED: "distribution.statement.approved",
  STATEMENT_VOIDED: "distribution.statement.voided",
  /** `id` is the dispute's. */
  DISPUTE_OPENED: "distribution.dispute.opened",
  DISPUTE_ANSWERED: "distribution.dispute.answered",
  /** `id` is the adjustment's. */
  BALANCE_ADJUSTED: "distribution.balance.adjusted",
  PAYOUT_SENT: "distribution.payout.sent",
  PAYOUT_PAID: "distribution.payout.paid",
  PAYOUT_FAILED: "distribution.payout.failed",
  PAYOUT_RETURNED: "distribution.payout.returned",
  /** `id` is the distributor's: tell it, so that it hears of a change that it did not make. */
  PAYOUT_METHOD_CHANGED: "distribution.payout_method.changed",
} as const
