import type { StatementFigures } from "./money-types"
import type {
  DisputeStatus,
  PayoutStatus,
  PeriodStatus,
  StatementStatus,
} from "../modules/distribution/domain/states"
import type {
  StatedCode,
  StatementTotal,
} from "../modules/distribution/domain/movements"
import type {
  TaxpayerKind,
  VatRule,
  WithholdingRule,
} from "../modules/distribution/domain/settlement/tax"
import type { Cycle } from "../modules/distribution/domain/settlement/terms"
import type { ApprovalRefusal } from "../modules/distribution/settlement/approval-refusal"
import type { DistributorSummary, Explanation, Page } from "./types"

/*
 * What the merchant's API answers of settlement. As everywhere: amounts are
 * numbers in major units, rates are parts per million, dates are ISO strings.
 */

/** Major units by currency code. */
export type MajorAmounts = Record<string, number>

export interface AdminPeriodTotals {
  currency_code: string
  statements: number
  drawn: number
  payable: number
  /** What is payable, or would be before tax and fee where it is not approved yet; void ones left out. */
  to_pay: number
  paid: number
  /** What is carried forward, below zero and above. */
  carried: number
  negative_statements: number
  open_disputes: number
  /** Statements with something to pay whose distributor has no payout method. */
  without_method: number
}

export interface AdminSettlementPeriod {
  id: string
  cycle: Cycle
  starts_at: string
  ends_at: string
  status: PeriodStatus
  /** How many distributors there are to go through, and how many are done. */
  distributor_count: number
  closed_count: number
  statement_count: number
  totals: AdminPeriodTotals[]
  created_at: string
  closed_at: string | null
}

export interface AdminSettlementPeriodResponse {
  period: AdminSettlementPeriod
}

export interface AdminSettlementPeriodListResponse extends Page {
  periods: AdminSettlementPeriod[]
}

/** The periods that are being closed now; none when nothing was over. */
export interface AdminCloseResponse {
  periods: AdminSettlementPeriod[]
}

/** What waits for the merchant. */
export interface AdminSettlementWork {
  /** Drafts that were not sent to their distributors. */
  to_issue: number
  in_review: number
  /** Whose review is over and to which nobody objects. */
  to_approve: number
  open_disputes: number
  /** Approved, due, and not with a payout as a whole. */
  due_to_pay: number
}

export interface AdminSettlementWorkResponse {
  work: AdminSettlementWork
}

/** As in the settings, with thresholds in major units. */
export interface AdminWithholdingRule extends Omit<
  WithholdingRule,
  "thresholds"
> {
  thresholds?: MajorAmounts
}

export interface AdminSettlementSettings {
  time_zone: string
  cycle: Cycle
  net_days: number
  review_days: number
  auto_issue: boolean
  auto_approve: boolean
  minimums: MajorAmounts
  fees: MajorAmounts
  second_approval_above: MajorAmounts
  cooling_off_days: number
  withholding_rules: AdminWithholdingRule[]
  vat_rules: VatRule[]
  /** When each cycle is cut off next. */
  next_cut_offs: Record<Exclude<Cycle, "on_request">, string>
  updated_at: string
}

export interface AdminSettlementSettingsResponse {
  settings: AdminSettlementSettings
}

/** What a tier settles otherwise than the programme; null where it does not. */
export interface AdminTierSettlement {
  cycle?: Cycle
  net_days?: number
  minimums?: MajorAmounts
}

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
