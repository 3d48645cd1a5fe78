import type { PeriodStatus } from "../../../../modules/distribution/domain/states"
import type {
  VatRule,
  WithholdingRule,
} from "../../../../modules/distribution/domain/settlement/tax"
import type { Cycle } from "../../../../modules/distribution/domain/settlement/terms"
import type { Page } from "../../../types"

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
