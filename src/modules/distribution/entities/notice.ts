import { Column, Entity, PrimaryGeneratedColumn } from "typeorm"

/**
 * An event that is still to be told. It is written with what it tells of, so that
 * neither happens without the other, and is gone once it was told.
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

  @Column({ type: "text" })
  subject_id!: string

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
