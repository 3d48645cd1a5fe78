import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from "typeorm"
import { Plan } from "./plan"

/** Takes back a version before it takes effect. */
@Entity({ name: "distribution_plan_withdrawal" })
export class PlanWithdrawal {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_plan_withdrawal_pkey",
  })
  plan_id!: string

  @Column({ type: "text", nullable: true })
  withdrawn_by!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @OneToOne(() => Plan, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "plan_id",
    foreignKeyConstraintName: "distribution_plan_withdrawal_plan_fkey",
  })
  plan?: Plan
}
