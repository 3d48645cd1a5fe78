import { Column, Entity, Index, PrimaryColumn } from "typeorm"
import type { PlanDocument } from "../domain/plan/document"

/** One published, immutable version of the commission terms. */
@Entity({ name: "distribution_plan" })
@Index("distribution_plan_effective_idx", ["effective_from", "version"])
export class Plan {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_plan_pkey",
  })
  id!: string

  @Index("distribution_plan_version_key", { unique: true })
  @Column({ type: "int" })
  version!: number

  @Column({ type: "jsonb" })
  terms!: PlanDocument

  @Column({ type: "text", nullable: true })
  note!: string | null

  @Column({ type: "text", nullable: true })
  published_by!: string | null

  /** From when on orders are attributed under it, until a later one takes effect. */
  @Column({ type: "timestamptz", default: () => "now()" })
  effective_from!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
