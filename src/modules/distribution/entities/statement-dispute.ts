import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { DisputeStatus } from "../domain/states"
import { Statement } from "./statement"

/** What a distributor objects to on a statement, and what the merchant answers. */
@Entity({ name: "distribution_statement_dispute" })
@Index("distribution_statement_dispute_statement_idx", [
  "statement_id",
  "created_at",
])
@Index("distribution_statement_dispute_open_idx", ["created_at"], {
  where: `"status" = 'open'`,
})
export class StatementDispute {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_statement_dispute_pkey",
  })
  id!: string

  @Column({ type: "text" })
  statement_id!: string

  /** The line in question; null for the statement as a whole. */
  @Column({ type: "bigint", nullable: true })
  transfer_id!: string | null

  @Column({ type: "text", default: "open" })
  status!: DisputeStatus

  @Column({ type: "text" })
  message!: string

  @Column({ type: "text", nullable: true })
  answer!: string | null

  @Column({ type: "text", nullable: true })
  answered_by!: string | null

  @Column({ type: "timestamptz", nullable: true })
  answered_at!: Date | null

  /** What was booked because of it. */
  @Column({ type: "text", nullable: true })
  adjustment_id!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => Statement, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "statement_id",
    foreignKeyConstraintName: "distribution_statement_dispute_statement_fkey",
  })
  statement?: Statement
}
