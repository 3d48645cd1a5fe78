import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm"
import type { TargetPeriodStatus, TargetTerms } from "../domain/growth/target"
import { Target } from "./target"

/** A rate as a period keeps it. */
export interface KeptRate {
  currency_code: string
  from_day: string
  factor: string
}

/** One period of a target, with the terms that it is settled by once it is over. */
@Entity({ name: "distribution_target_period" })
export class TargetPeriod {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_target_period_pkey",
  })
  target_id!: string

  /** Its first day. */
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_target_period_pkey",
  })
  period_key!: string

  /** The store's days, both inclusive. */
  @Column({ type: "date" })
  from_day!: string

  @Column({ type: "date" })
  to_day!: string

  @Column({ type: "text" })
  status!: TargetPeriodStatus

  /** The target's name and terms, as they were when it ended. */
  @Column({ type: "text" })
  name!: string

  @Column({ type: "jsonb" })
  terms!: TargetTerms

  /** What other currencies are worth in the target's, kept as the terms are. */
  @Column({ type: "jsonb", default: [] })
  rates!: KeptRate[]

  /** Of the results of its days when they were last counted; null asks for counting anew. */
  @Column({ type: "text", nullable: true })
  fingerprint!: string | null

  /** The store's day on which it was last looked at. */
  @Column({ type: "date", nullable: true })
  checked_on!: string | null

  @Column({ type: "timestamptz", nullable: true })
  counted_at!: Date | null

  @ManyToOne(() => Target, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "target_id",
    foreignKeyConstraintName: "distribution_target_period_target_fkey",
  })
  target?: Target
}
