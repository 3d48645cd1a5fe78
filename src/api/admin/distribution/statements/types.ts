import type {
  DistributorSummary,
  Explanation,
  Page,
  StatementFigures,
} from "../../../types"
import type {
  DisputeStatus,
  PayoutStatus,
  StatementStatus,
} from "../../../../modules/distribution/domain/states"
import type {
  StatedCode,
  StatementTotal,
} from "../../../../modules/distribution/domain/movements"
import type { ApprovalRefusal } from "../../../../modules/distribution/settlement/approval-refusal"

/* What the merchant's API answers of statements and disputes. */

export interface AdminStatementSummary {
  id: string
  number: number
  status: StatementStatus
  /** Null when it was made on request. */
  period_id: string | null
  distributor: DistributorSummary
  currency_code: string
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
  /** These are zero and `payable` is null until it is approved. */
  vat_added: number
  withheld: number
  fee: number
  payable: number | null
  in_payouts: number
  paid: number
  returned: number
  open_disputes: number
  due_at: string
  issued_at: string | null
  review_until: string | null
  approved_at: string | null
  paid_at: string | null
  created_at: string
}

export interface AdminStatementListResponse extends Page {
  statements: AdminStatementSummary[]
}

export type StatementWarning =
  | "negative_balance"
  | "no_payout_method"
  | "cooling_off"
  | "second_approval"
  | "tax_changed"
  | "nothing_payable"

export interface AdminStatementWarning {
  code: StatementWarning
  words: Explanation
}

export interface AdminDispute {
  id: string
  status: DisputeStatus
  message: string
  answer: string | null
  answered_by: string | null
  answered_at: string | null
  /** What the statement changed by because of it; null when it did not. */
  adjusted: number | null
  created_at: string
  distributor: DistributorSummary
  statement: {
    id: string
    number: number
    currency_code: string
    status: StatementStatus
  }
  /** The line in question; null for the statement as a whole. */
  line: {
    transfer_id: string
    code: StatedCode
    amount: number
    order_id: string | null
    order_display_id: number | null
  } | null
}

export interface AdminDisputeResponse {
  dispute: AdminDispute
}

export interface AdminDisputeListResponse extends Page {
  disputes: AdminDispute[]
}

export interface AdminStatementAdjustment {
  id: string
  amount: number
  reason: string
  /** Who of the merchant's people booked it; null when nobody did. */
  author: string | null
  created_at: string
}

export interface AdminStatementPayout {
  id: string
  batch_id: string
  status: PayoutStatus
  amount: number
  provider_id: string
  /** Where it goes, as anybody may see it. */
  method_hint: string | null
  reference: string | null
  /** Why it failed or came back. */
  reason: string | null
  created_at: string
  sent_at: string | null
  paid_at: string | null
}

export interface AdminStatement extends AdminStatementSummary {
  approved_by: string | null
  void_reason: string | null
  /** Null when nothing was drawn, or it is void and was never approved. */
  figures: StatementFigures | null
  warnings: AdminStatementWarning[]
  disputes: AdminDispute[]
  /** What was booked on it while it was under review. */
  review_adjustments: AdminStatementAdjustment[]
  statement_payouts: AdminStatementPayout[]
}

export interface AdminStatementResponse {
  statement: AdminStatement
}

export interface AdminStatementLine {
  transfer_id: string
  code: StatedCode
  /** The total of the statement that it counts into. */
  counts_as: StatementTotal
  /** Below zero where it takes. */
  amount: number
  created_at: string
  order_id: string | null
  order_display_id: number | null
  commission: {
    id: string
    level: number
    rate_ppm: number | null
    rule_name: Explanation
    /** How the commission came about. */
    why: Explanation
  } | null
  adjustment: { id: string; reason: string; author: string | null } | null
  /** The bonus for results that it is of. */
  award: { id: string; title: string } | null
  payout_id: string | null
}

export interface AdminStatementLinesResponse {
  lines: AdminStatementLine[]
  /** What to send as `after` for those that follow; null when none do. */
  next: string | null
}

export type IssueRefusal = "unknown" | "not_draft"

/** A statement that was left as it is, and why. */
export interface RefusedStatement<Reason extends string> {
  id: string
  number: number | null
  reason: Reason
  words: Explanation
}

export interface AdminApproveResponse {
  approved: string[]
  refused: RefusedStatement<ApprovalRefusal>[]
}

export interface AdminIssueResponse {
  issued: string[]
  refused: RefusedStatement<IssueRefusal>[]
}
