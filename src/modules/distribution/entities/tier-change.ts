import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { TierChangeCause } from "../domain/growth/verdict"
import type { Evidence } from "../domain/growth/judge"
import { Distributor } from "./distributor"

/** A distributor's step from one tier to another, with why; never changed. */
@Entity({ name: "distribution_tier_change" })
@Index("distribution_tier_change_distributor_idx", [
  "distributor_id",
  "created_at",
])
@Index("distribution_tier_change_evaluation_idx", ["evaluation_id"], {
  where: `"evaluation_id" IS NOT NULL`,
})
export class TierChange {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_tier_change_pkey",
  })
  id!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  from_tier_id!: string

  @Column({ type: "text" })
  to_tier_id!: string

  @Column({ type: "text" })
  cause!: TierChangeCause

  /** The evaluation that made, proposed or undid it. */
  @Column({ type: "text", nullable: true })
  evaluation_id!: string | null

  @Column({ type: "text", nullable: true })
  reason!: string | null

  /** The results that decided. */
  @Column({ type: "jsonb", nullable: true })
  evidence!: Evidence[] | null

  @Column({ type: "timestamptz", nullable: true })
  protected_until!: Date | null

  @Column({ type: "text", nullable: true })
  actor_id!: string | null

  @Column({ type: "text" })
  actor_type!: string

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_tier_change_distributor_fkey",
  })
  distributor?: Distributor
}
