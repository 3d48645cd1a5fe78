import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { VerdictKind, VerdictStatus } from "../domain/growth/verdict"
import type { Evidence } from "../domain/growth/judge"
import type { TierStanding } from "../growth/tiers/tier-standing"
import { Distributor } from "./distributor"
import { TierEvaluation } from "./tier-evaluation"

/** What an evaluation found of a distributor that does not simply stay. */
@Entity({ name: "distribution_tier_verdict" })
@Index("distribution_tier_verdict_key", ["evaluation_id", "distributor_id"], {
  unique: true,
})
@Index("distribution_tier_verdict_status_idx", ["status", "kind"])
@Index("distribution_tier_verdict_distributor_idx", ["distributor_id"])
export class TierVerdict {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_tier_verdict_pkey",
  })
  id!: string

  @Column({ type: "text" })
  evaluation_id!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  kind!: VerdictKind

  @Column({ type: "text" })
  from_tier_id!: string

  /** Where it goes, or would go when its grace ends. */
  @Column({ type: "text" })
  to_tier_id!: string

  @Column({ type: "text" })
  status!: VerdictStatus

  /** The last day of grace. */
  @Column({ type: "date", nullable: true })
  grace_until!: string | null

  @Column({ type: "jsonb" })
  evidence!: Evidence[]

  /** How the distributor stood before it was applied, for undoing. */
  @Column({ type: "jsonb", nullable: true })
  before!: TierStanding | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => TierEvaluation, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "evaluation_id",
    foreignKeyConstraintName: "distribution_tier_verdict_evaluation_fkey",
  })
  evaluation?: TierEvaluation

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_tier_verdict_distributor_fkey",
  })
  distributor?: Distributor
}
