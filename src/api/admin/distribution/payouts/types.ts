import type { MovementCode } from "../../../../modules/distribution/domain/movements"
import type {
  BatchStatus,
  PayoutStatus,
} from "../../../../modules/distribution/domain/states"
import type { PayoutHindrance } from "../../../../modules/distribution/payout/payable"
import type { DistributorSummary, Page } from "../../../types"

/** Who did something; its name is null where nobody of that id is known any more, or the system did it. */
export interface Person {
  id: string | null
  name: string | null
}

/** How many payouts there are of a currency, and what they come to, in major units. */
export interface PayoutTotal {
  currency_code: string
  count: number
  amount: number
}

export interface PayoutProgress extends PayoutTotal {
  status: PayoutStatus
}

export interface AdminPayoutBatch {
  id: string
  /** 1, 2, 3, … */
  number: number
  status: BatchStatus
  /** Of all its payouts. */
  count: number
  totals: PayoutTotal[]
  progress: PayoutProgress[]
  /** How many of its payouts a person is to pay now: those that its bank file lists. */
  to_pay_by_hand: number
  /** Whether it is above what one person may approve. */
  needs_second_approval: boolean
  /** Whether the caller's approval is open and counts. */
  can_approve: boolean
  approvals: (Person & { at: string })[]
  created_by: Person
  created_at: string
  done_at: string | null
}

/** A statement that was left out, and why. */
export interface LeftOutStatement {
  statement: { id: string; number: number | null }
  distributor: DistributorSummary | null
  why: PayoutHindrance
  /** The same in words. */
  reason: string
  /** From when on its method can be paid to, where that is why. */
  usable_from: string | null
}

export interface AdminPayoutBatchResponse {
  payout_batch: AdminPayoutBatch
}

export interface AdminNewPayoutBatchResponse extends AdminPayoutBatchResponse {
  left: LeftOutStatement[]
}

export interface AdminPayoutBatchListResponse extends Page {
  payout_batches: AdminPayoutBatch[]
}

export interface AdminPayoutBatchPreview {
  /** How many payouts it would hold. */
  count: number
  totals: PayoutTotal[]
  /** How many statements are due and would be left out; `left` names the first 100. */
  left_count: number
  left: LeftOutStatement[]
}

export interface AdminPayoutBatchPreviewResponse {
  preview: AdminPayoutBatchPreview
}

export interface AdminPayout {
  id: string
  status: PayoutStatus
  batch: { id: string; number: number }
  statement: { id: string; number: number }
  distributor: DistributorSummary | null
  /** What it is paid to, masked. */
  method: { id: string; provider_id: string; kind: string; hint: string }
  currency_code: string
  /** Major units. */
  amount: number
  /** Grows with every new try after a failure. */
  attempt: number
  /** How often this attempt was handed over. */
  tries: number
  /** The provider's or the bank's own name of it. */
  reference: string | null
  /** Why it failed or came back. */
  reason: string | null
  /** What went wrong when it was last handed over, while its fate is unknown. */
  last_error: string | null
  proof_url: string | null
  /** When it is handed over, or asked for again. */
  next_attempt_at: string | null
  sent_at: string | null
  paid_at: string | null
  created_at: string
}

export interface AdminPayoutListResponse extends Page {
  payouts: AdminPayout[]
}

export interface PayoutTransfer {
  id: string
  code: MovementCode
  /** Major units. */
  amount: number
  created_at: string
}

export interface PayoutAuditEntry {
  id: string
  /** "payout.failed" … */
  action: string
  actor: Person
  detail: Record<string, unknown>
  created_at: string
}

export interface AdminPayoutDetails extends AdminPayout {
  /** The movements of its money, the first one first. */
  transfers: PayoutTransfer[]
  /** What happened to it, newest first: each attempt with its error. */
  history: PayoutAuditEntry[]
}

export interface AdminPayoutResponse {
  payout: AdminPayoutDetails
}

export interface AdminMarkedBatchResponse extends AdminPayoutBatchResponse {
  /** How many were marked as paid. */
  paid: number
  /** Those that could not be, and why. */
  refused: { payout: { id: string }; reason: string }[]
}
