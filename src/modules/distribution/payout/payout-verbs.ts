import type { DataSource } from "typeorm"
import type { Actor } from "../audit/record-audit"
import { approveBatch, type BatchApprovalAct } from "./approve-batch"
import { cancelBatch } from "./cancel-batch"
import { claimPayouts, notePayoutError } from "./claim-payouts"
import { createBatch, type NewBatch } from "./create-batch"
import { type Landing, landPayout } from "./land-payout"
import { lastMethodChange } from "./last-method-change"
import { type Retry, retryPayout } from "./retry-payout"

/** From statement to money; what a verb does stands in its own file. */
export class PayoutVerbs {
  constructor(private readonly dataSource: DataSource) {}

  createBatch(batch: NewBatch) {
    return createBatch(this.dataSource, batch)
  }

  approveBatch(approval: BatchApprovalAct) {
    return approveBatch(this.dataSource, approval)
  }

  cancelBatch(cancellation: { id: string; actor: Actor; now: Date }) {
    return cancelBatch(this.dataSource, cancellation)
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

  retry(retry: Retry) {
    return retryPayout(this.dataSource, retry)
  }

  lastMethodChange(distributorId: string) {
    return lastMethodChange(this.dataSource.manager, distributorId)
  }
}
