import { Column, Entity, Index, PrimaryColumn } from "typeorm"

/** An order somebody asked to reconcile, until it has been. */
@Entity({ name: "distribution_reconcile_request" })
export class ReconcileRequest {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_reconcile_request_pkey",
  })
  order_id!: string

  /** Grows with every asking, so that one that comes while another is worked on is not lost. */
  @Column({ type: "bigint", default: 1 })
  asked_count!: string

  @Column({ type: "text" })
  cause!: string

  @Column({ type: "timestamptz", default: () => "now()" })
  asked_at!: Date

  @Column({ type: "int", default: 0 })
  attempts!: number

  @Column({ type: "text", nullable: true })
  last_error!: string | null

  @Index("distribution_reconcile_request_due_idx")
  @Column({ type: "timestamptz", default: () => "now()" })
  next_attempt_at!: Date
}
