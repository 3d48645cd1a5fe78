import { Column, Entity, Index, PrimaryColumn } from "typeorm"
import type { BatchStatus } from "../domain/states"

/** Who approved a batch, and when. */
export interface BatchApproval {
  actor_id: string | null
  at: string
}

/** Payouts that are decided on and sent together. */
@Entity({ name: "distribution_payout_batch" })
@Index("distribution_payout_batch_created_idx", ["created_at"])
export class PayoutBatch {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_payout_batch_pkey",
  })
  id!: string

  /** 1, 2, 3, …, without a gap. */
  @Index("distribution_payout_batch_number_key", { unique: true })
  @Column({ type: "bigint" })
  number!: string

  @Column({ type: "text", default: "draft" })
  status!: BatchStatus

  @Column({ type: "boolean", default: false })
  needs_second_approval!: boolean

  @Column({ type: "jsonb", default: [] })
  approvals!: BatchApproval[]

  @Column({ type: "text", nullable: true })
  created_by!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  done_at!: Date | null
}
