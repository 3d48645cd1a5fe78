import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { ObjectionStatus } from "../domain/growth/contest"
import type { ObjectionRemedy } from "../growth/contests/remedy"
import { Contest } from "./contest"
import { Distributor } from "./distributor"

/** What a distributor objects to in the result of a contest, and what the merchant answers. */
@Entity({ name: "distribution_contest_objection" })
@Index("distribution_contest_objection_contest_idx", [
  "contest_id",
  "created_at",
])
@Index("distribution_contest_objection_distributor_idx", ["distributor_id"])
export class ContestObjection {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_contest_objection_pkey",
  })
  id!: string

  @Column({ type: "text" })
  contest_id!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text", default: "open" })
  status!: ObjectionStatus

  @Column({ type: "text" })
  message!: string

  @Column({ type: "text", nullable: true })
  answer!: string | null

  @Column({ type: "text", nullable: true })
  answered_by!: string | null

  @Column({ type: "timestamptz", nullable: true })
  answered_at!: Date | null

  /** What was done where it was right; null when nothing was. */
  @Column({ type: "jsonb", nullable: true })
  remedy!: ObjectionRemedy | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => Contest, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "contest_id",
    foreignKeyConstraintName: "distribution_contest_objection_contest_fkey",
  })
  contest?: Contest

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_contest_objection_distributor_fkey",
  })
  distributor?: Distributor
}
