import { Column, Entity, Index, PrimaryColumn } from "typeorm"
import type { EvaluationStatus } from "../domain/growth/verdict"

/** One look at every distributor's results and tier, as of one of the store's days. */
@Entity({ name: "distribution_tier_evaluation" })
export class TierEvaluation {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_tier_evaluation_pkey",
  })
  id!: string

  /** The last day that counts. */
  @Index("distribution_tier_evaluation_day_key", {
    unique: true,
    where: `"status" = 'done'`,
  })
  @Column({ type: "date" })
  day!: string

  @Column({ type: "text" })
  status!: EvaluationStatus

  /** How many active distributors it looked at. */
  @Column({ type: "int", default: 0 })
  evaluated_count!: number

  /** Whose grace it ended, with the day on which that had begun, for undoing. */
  @Column({ type: "jsonb", default: {} })
  recovered!: Record<string, string>

  @Column({ type: "text", nullable: true })
  actor_id!: string | null

  @Column({ type: "text" })
  actor_type!: string

  @Column({ type: "text", nullable: true })
  undone_reason!: string | null

  @Column({ type: "timestamptz", nullable: true })
  undone_at!: Date | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
