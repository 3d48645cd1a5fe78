import type { DataSource } from "typeorm"
import type { Actor } from "../audit/record-audit"
import { approveBatch, type BatchApprovalAct } from "./approve-batch"
import { batchTotals } from "./batch-totals"
import { cancelBatch } from "./cancel-batch"
import { claimPayouts, notePayoutError } from "./claim-payouts"
import { createBatch, type NewBatch } from "./create-batch"
import { landByHand } from "./land-by-hand"
import { landNews, type PayoutNews } from "./land-news"
import { type Landing, landPayout } from "./land-payout"
import { noteBankFile, type BankFileNote } from "./note-bank-file"
import type { WantedPayouts } from "./payable"
import { previewBatch } from "./preview-batch"
import { lastMethodChange } from "./last-method-change"
import { type Retry, retryPayout } from "./retry-payout"
import { batchesAboveLimit } from "./second-person"
import { payoutTransfers } from "./payout-transfers"

/** From statement to money; what a verb does stands in its own file. */
export class PayoutVerbs {
  constructor(private readonly dataSource: DataSource) {}

  previewBatch(wanted: WantedPayouts) {
    return previewBatch(this.dataSource.manager, wanted)
  }

  createBatch(batch: NewBatch) {
    return createBatch(this.dataSource, batch)
  }

  approveBatch(approval: BatchApprovalAct) {
    return approveBatch(this.dataSource, approval)
  }

  cancelBatch(cancellation: { id: string; actor: Actor; now: Date }) {
    return cancelBatch(this.dataSource, cancellation)
  }

  batchTotals(batchIds: readonly string[]) {
    return batchTotals(this.dataSource.manager, batchIds)
  }

  /** Those of these batches that take a second person. */
  batchesAboveLimit(batchIds: readonly string[]) {
    return batchesAboveLimit(this.dataSource.manager, batchIds)
  }

  noteBankFile(note: BankFileNote) {
    return noteBankFile(this.dataSource.manager, note)
  }

  /** The movements of its money, the first one first. */
  transfersOf(payoutId: string) {
    return payoutTransfers(this.dataSource.manager, payoutId)
  }

  claim(due: { now: Date; limit: number }) {
    return claimPayouts(this.dataSource.manager, due)
  }

  noteError(error: { id: string; attempt: number; message: string }) {
    return notePayoutError(this.dataSource.manager, error)
  }

  land(landing: Landing) {
    return landPayout(this.dataSource, landing)
  }

  landByHand(landing: Omit<Landing, "attempt">) {
    return landByHand(this.dataSource, landing)
  }

  landNews(news: PayoutNews) {
    return landNews(this.dataSource, news)
  }

  retry(retry: Retry) {
    return retryPayout(this.dataSource, retry)
  }

  lastMethodChange(distributorId: string) {
    return lastMethodChange(this.dataSource.manager, distributorId)
  }
}
