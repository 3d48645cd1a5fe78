import { Column, Entity, PrimaryColumn } from "typeorm"
import type { TargetStatus, TargetTerms } from "../domain/growth/target"

/** What distributors are to reach, and what they get for it. */
@Entity({ name: "distribution_target" })
export class Target {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_target_pkey",
  })
  id!: string

  @Column({ type: "text" })
  name!: string

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "text" })
  status!: TargetStatus

  /** For the running and coming periods; those that are over keep their own. */
  @Column({ type: "jsonb" })
  terms!: TargetTerms

  /** The store's day from which on its periods count. */
  @Column({ type: "date", nullable: true })
  active_from!: string | null

  /** The store's day on which it was ended: the period that ran is the last. */
  @Column({ type: "date", nullable: true })
  ended_on!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
