import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { StandingEvidence } from "../growth/contests/standing-evidence"
import { Contest } from "./contest"
import { Distributor } from "./distributor"

/** Where a distributor stands in a contest. */
@Entity({ name: "distribution_contest_standing" })
@Index("distribution_contest_standing_key", ["contest_id", "distributor_id"], {
  unique: true,
})
@Index("distribution_contest_standing_position_idx", ["contest_id", "position"])
@Index("distribution_contest_standing_distributor_idx", ["distributor_id"])
export class ContestStanding {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_contest_standing_pkey",
  })
  id!: string

  @Column({ type: "text" })
  contest_id!: string

  @Column({ type: "text" })
  distributor_id!: string

  /** What ranks: minor units, thousandths or a count. */
  @Column({ type: "bigint" })
  score!: string

  /** What the daily results come to; other than the score where somebody corrected that. */
  @Column({ type: "bigint" })
  counted!: string

  @Column({ type: "bigint", nullable: true })
  corrected_score!: string | null

  @Column({ type: "text", nullable: true })
  correction_reason!: string | null

  /** The orders behind what was counted. */
  @Column({ type: "bigint" })
  orders!: string

  /** The day on which what was counted was there for the first time. */
  @Column({ type: "date", nullable: true })
  reached_on!: string | null

  @Column({ type: "timestamptz" })
  enrolled_at!: Date

  /** 1, 2, 3, … as the leaderboard lists them. */
  @Column({ type: "int" })
  position!: number

  /** Which prizes are its; equal scores share one where the tie rule says so. */
  @Column({ type: "int" })
  rank!: number

  @Column({ type: "boolean" })
  is_qualified!: boolean

  /** What it was ranked by when the contest was frozen. */
  @Column({ type: "jsonb", nullable: true })
  evidence!: StandingEvidence | null

  @ManyToOne(() => Contest, { onDelete: "CASCADE" })
  @JoinColumn({
    name: "contest_id",
    foreignKeyConstraintName: "distribution_contest_standing_contest_fkey",
  })
  contest?: Contest

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_contest_standing_distributor_fkey",
  })
  distributor?: Distributor
}
