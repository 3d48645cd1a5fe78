import type {
  DisputeStatus,
  PayoutStatus,
  StatementStatus,
} from "../../modules/distribution/domain/states"
import type { StatedCode } from "../../modules/distribution/domain/movements"
import type {
  Balance,
  Explanation,
  LedgerEntryAmounts,
  Page,
  StatementFigures,
} from "../types"

/*
 * What a distributor sees of its own money: these fields and no others. Who of
 * the merchant's people did something is not among them, and a statement that is
 * a draft does not exist yet.
 */

export interface StoreBalancesResponse {
  balances: Balance[]
}

export interface StoreLedgerEntry extends LedgerEntryAmounts {
  order: { display_id: number | null } | null
  statement: { id: string; number: number } | null
  payout: { id: string; status: PayoutStatus } | null
  /** Of what was booked by hand. */
  reason: string | null
}

export interface StoreLedgerResponse {
  entries: StoreLedgerEntry[]
  limit: number
  /** What to give as `before` for older ones; null when there is none. */
  next: string | null
}

export interface StoreStatementSummary {
  id: string
  number: number
  status: StatementStatus
  currency_code: string
  /** Null for the first. */
  starts_at: string | null
  ends_at: string
  opening: number
  commissions: number
  clawbacks: number
  bonuses: number
  adjustments: number
  payouts: number
  closing: number
  /** What of the closing balance is to be paid. */
  drawn: number
  /** What of it goes on to the next statement. */
  carried: number
  /** What was credited and debited while it was under review. */
  adjusted: number
  /** Null until it is approved. */
  payable: number | null
  paid: number
  due_at: string
  issued_at: string | null
  /** Until then it can be objected to. */
  review_until: string | null
  approved_at: string | null
  paid_at: string | null
}

export interface StoreStatementListResponse extends Page {
  statements: StoreStatementSummary[]
}

export interface StoreStatementLine {
  transfer_id: string
  code: StatedCode
  /** Below zero where it takes. */
  amount: number
  /** What it did, in a sentence. */
  explanation: Explanation
  order: { display_id: number | null } | null
  commission: {
    id: string
    level: number
    rate_ppm: number | null
    /** How the commission came about. */
    explanation: Explanation
  } | null
  /** Of what was booked by hand. */
  reason: string | null
  /** The payout that did not arrive, or was paid anew. */
  payout_id: string | null
  created_at: string
}

export interface StoreStatementLinesResponse {
  lines: StoreStatementLine[]
  limit: number
  /** What to give as `after` for those that follow; null when none do. */
  next: string | null
}

export interface StoreDispute {
  id: string
  statement_id: string
  /** The line in question; null for the statement as a whole. */
  transfer_id: string | null
  status: DisputeStatus
  message: string
  answer: string | null
  answered_at: string | null
  /** What the statement changed by because of it; null when it did not. */
  adjusted: number | null
  created_at: string
}

export interface StoreDisputeResponse {
  dispute: StoreDispute
}

export interface StorePayout {
  id: string
  statement: { id: string; number: number }
  currency_code: string
  amount: number
  status: PayoutStatus
  /** Where it goes, masked. */
  method: { kind: string; hint: string }
  /** Why it failed or came back. */
  reason: string | null
  created_at: string
  sent_at: string | null
  paid_at: string | null
}

export interface StorePayoutListResponse extends Page {
  payouts: StorePayout[]
}

export interface StoreStatement extends StoreStatementSummary {
  /** Null when nothing was drawn, or it is void and was never approved. */
  figures: StatementFigures | null
  /** The first lines; `next` says where they go on. */
  lines: StoreStatementLine[]
  next: string | null
  disputes: StoreDispute[]
  statement_payouts: StorePayout[]
}

export interface StoreStatementResponse {
  statement: StoreStatement
}

/** What was asked to be paid out. */
export interface StorePayoutRequestResponse {
  payout_request: {
    currency_code: string
    amount: number
    /** Null while the merchant looks at it before it goes out. */
    statement: StoreStatementSummary | null
  }
}
