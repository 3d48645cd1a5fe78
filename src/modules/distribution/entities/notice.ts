import { Column, Entity, PrimaryGeneratedColumn } from "typeorm"

/**
 * Events that are still to be told. They are written with what they tell of, so
 * that neither happens without the other, and are gone once they were told.
 */
@Entity({ name: "distribution_notice" })
export class Notice {
  @PrimaryGeneratedColumn("identity", {
    type: "bigint",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "distribution_notice_pkey",
  })
  id!: string

  /** As in `DistributionEvents`. */
  @Column({ type: "text" })
  event!: string

  /** One event each. */
  @Column({ type: "text", array: true })
  subject_ids!: string[]

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
