import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { PayoutStatus } from "../domain/states"
import { Distributor } from "./distributor"
import { PayoutBatch } from "./payout-batch"
import { PayoutMethod } from "./payout-method"
import { Statement } from "./statement"

/** One payment of a statement, or of a part of it. Its n-th transfer has the key `<id>:<n>`. */
@Entity({ name: "distribution_payout" })
@Check("distribution_payout_positive", `"amount" > 0`)
@Index("distribution_payout_distributor_idx", ["distributor_id", "created_at"])
@Index("distribution_payout_batch_idx", ["batch_id", "status"])
@Index("distribution_payout_reference_key", ["provider_id", "reference"], {
  unique: true,
  where: `"reference" IS NOT NULL AND "provider_id" <> 'manual'`,
})
@Index("distribution_payout_due_idx", ["next_attempt_at"], {
  where: `"next_attempt_at" IS NOT NULL`,
})
export class Payout {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_payout_pkey",
  })
  id!: string

  @Column({ type: "text" })
  batch_id!: string

  @Index("distribution_payout_statement_idx")
  @Column({ type: "text" })
  statement_id!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  method_id!: string

  @Column({ type: "text" })
  provider_id!: string

  @Column({ type: "text" })
  currency_code!: string

  /** Minor units. */
  @Column({ type: "bigint" })
  amount!: string

  @Column({ type: "text", default: "pending" })
  status!: PayoutStatus

  /** Grows with every new try after a failure: the provider's idempotency key is `<id>:<attempt>`. */
  @Column({ type: "int", default: 1 })
  attempt!: number

  /** When to hand it over, or to ask again for an answer that is outstanding. */
  @Column({ type: "timestamptz", nullable: true })
  next_attempt_at!: Date | null

  /** How often this attempt was handed over. */
  @Column({ type: "int", default: 0 })
  tries!: number

  /** The provider's own name of it; a person may pay many at once under one of the bank's. */
  @Column({ type: "text", nullable: true })
  reference!: string | null

  /** Why it failed or came back, in words. */
  @Column({ type: "text", nullable: true })
  reason!: string | null

  /** What went wrong when it was last handed over, though no answer tells its fate. */
  @Column({ type: "text", nullable: true })
  last_error!: string | null

  /** The file that proves it. */
  @Column({ type: "text", nullable: true })
  proof_url!: string | null

  @Column({ type: "int", default: 0 })
  transfer_count!: number

  @Column({ type: "timestamptz", nullable: true })
  sent_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  paid_at!: Date | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  @ManyToOne(() => PayoutBatch, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "batch_id",
    foreignKeyConstraintName: "distribution_payout_batch_fkey",
  })
  batch?: PayoutBatch

  @ManyToOne(() => Statement, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "statement_id",
    foreignKeyConstraintName: "distribution_payout_statement_fkey",
  })
  statement?: Statement

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_payout_distributor_fkey",
  })
  distributor?: Distributor

  @ManyToOne(() => PayoutMethod, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "method_id",
    foreignKeyConstraintName: "distribution_payout_method_fkey",
  })
  method?: PayoutMethod
}
