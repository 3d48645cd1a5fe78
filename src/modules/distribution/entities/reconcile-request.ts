import { Column, Entity, Index, PrimaryColumn } from "typeorm"

/** What events name: an order, or a part of one that does not say of which. */
export type RequestSubject = "order" | "payment" | "fulfillment"

/** An order somebody asked to reconcile, until it has been. */
@Entity({ name: "distribution_reconcile_request" })
export class ReconcileRequest {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_reconcile_request_pkey",
  })
  subject_id!: string

  @Column({ type: "text", default: "order" })
  subject!: RequestSubject

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
