import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"
import { Plan } from "./plan"

/** Terms that are being worked on. Nothing earns by them until they are published. */
@Entity({ name: "distribution_plan_draft" })
export class PlanDraft {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_plan_draft_pkey",
  })
  id!: string

  @Column({ type: "text" })
  name!: string

  @Column({ type: "jsonb" })
  terms!: PlanDocument

  /** The version it began from. */
  @Column({ type: "text", nullable: true })
  based_on_id!: string | null

  /** Grows with every save: of two who save at once, one is told. */
  @Column({ type: "int", default: 1 })
  revision!: number

  @Column({ type: "text", nullable: true })
  updated_by!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  @ManyToOne(() => Plan, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "based_on_id",
    foreignKeyConstraintName: "distribution_plan_draft_based_on_fkey",
  })
  based_on?: Plan | null
}
