import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm"

/** Who did what to whom, when; never changed. */
@Entity({ name: "distribution_audit_entry" })
@Index("distribution_audit_entry_subject_idx", ["subject_id", "id"])
export class AuditEntry {
  @PrimaryGeneratedColumn("identity", {
    type: "bigint",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "distribution_audit_entry_pkey",
  })
  id!: string

  @Column({ type: "text", nullable: true })
  actor_id!: string | null

  @Column({ type: "text" })
  actor_type!: string

  @Column({ type: "text" })
  action!: string

  @Column({ type: "text" })
  subject_type!: string

  @Column({ type: "text" })
  subject_id!: string

  @Column({ type: "jsonb" })
  detail!: Record<string, unknown>

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date
}
