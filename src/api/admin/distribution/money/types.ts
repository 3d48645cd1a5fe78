import type {
  MovementCode,
  OwnAccountKind,
} from "../../../../modules/distribution/domain/movements"
import type {
  PayoutStatus,
  StatementStatus,
} from "../../../../modules/distribution/domain/states"
import type { TaxpayerKind } from "../../../../modules/distribution/domain/settlement/tax"
import type { AdjustmentKind } from "../../../../modules/distribution/settlement/adjustment-kinds"
import type { Explanation, Page } from "../../../types"

/** A bucket of a distributor's money. */
export type AccountKind = OwnAccountKind

/** One movement of a bucket; below zero where money left it. */
export interface LedgerEntryAmounts {
  transfer_id: string
  code: MovementCode
  amount: number
  /** What the bucket held after it. */
  balance: number
  /** What it did, in a sentence. */
  explanation: Explanation
  created_at: string
}

export interface AdminLedgerEntry extends LedgerEntryAmounts {
  order: { id: string; display_id: number | null } | null
  statement: { id: string; number: number; status: StatementStatus } | null
  payout: { id: string; status: PayoutStatus } | null
  adjustment: {
    id: string
    kind: AdjustmentKind
    reason: string
    /** Who of the merchant's people booked it; null when nobody did. */
    author: string | null
  } | null
  /** The bonus for results that it is of. */
  award: { id: string; title: string } | null
}

/** A page of what can grow without end: there is no count, but a place to go on from. */
export interface AdminLedgerResponse {
  entries: AdminLedgerEntry[]
  limit: number
  /** What to give as `before` for older ones; null when there is none. */
  next: string | null
}

export interface AdminAdjustment {
  id: string
  distributor_id: string
  kind: AdjustmentKind
  currency_code: string
  /** Below zero where it takes. */
  amount: number
  reason: string
  /** Who of the merchant's people booked it; null when nobody did. */
  author: string | null
  /** The statement under review that it changed; null when it changed the balance. */
  statement: { id: string; number: number } | null
  /** What it takes back; null for an entry of its own. */
  reverses_id: string | null
  /** The entry that took it back. */
  reversed_by: {
    id: string
    reason: string
    author: string | null
    created_at: string
  } | null
  created_at: string
}

export interface AdminAdjustmentResponse {
  adjustment: AdminAdjustment
}

export interface AdminAdjustmentListResponse extends Page {
  adjustments: AdminAdjustment[]
}

export interface StatementTaxLine {
  name: string
  rate_ppm: number
  base: number
  amount: number
}

/** What a statement comes to, with its tax and whom it is for. */
export interface StatementFigures {
  /** Whether it would be approved with these now; otherwise it was. */
  is_preview: boolean
  taxpayer: {
    kind: TaxpayerKind | null
    legal_name: string | null
    country_code: string | null
    address: string | null
    tax_id_hint: string | null
    vat_number: string | null
    is_vat_registered: boolean
  }
  /** drawn + adjusted. */
  gross: number
  /** Of it, what an earlier statement taxed: payouts that did not arrive. */
  taxed_before: number
  /** Of the rest, without VAT. */
  net: number
  vat_added: StatementTaxLine | null
  /** VAT that is within the gross amount. */
  vat_deducted: StatementTaxLine | null
  withheld: StatementTaxLine[]
  fee: number
  payable: number
}
