import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm"
import type { Audience, ContestStatus } from "../domain/growth/contest"
import type { RolledUpMetric } from "../domain/growth/metrics"
import type { RankPrize } from "../domain/growth/rank-prizes"
import type { TieRuleCode } from "../domain/growth/ranking"

/** A competition by one number of the daily results, over some of the store's days. */
@Entity({ name: "distribution_contest" })
@Check("distribution_contest_days", `"starts_on" <= "ends_on"`)
@Index("distribution_contest_status_idx", ["status", "ends_on"])
export class Contest {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_contest_pkey",
  })
  id!: string

  @Column({ type: "text" })
  name!: string

  @Column({ type: "text", nullable: true })
  description!: string | null

  @Column({ type: "text", default: "draft" })
  status!: ContestStatus

  @Column({ type: "text" })
  metric!: RolledUpMetric

  /** Of amounts of money, and only of these. */
  @Column({ type: "text", nullable: true })
  currency_code!: string | null

  /** The store's days, both inclusive. */
  @Column({ type: "date" })
  starts_on!: string

  @Column({ type: "date" })
  ends_on!: string

  /** How many days after the last one returns still change the result. */
  @Column({ type: "int", default: 0 })
  final_after_days!: number

  /** How long distributors can object to the result. */
  @Column({ type: "int", default: 7 })
  objections_days!: number

  @Column({ type: "jsonb" })
  audience!: Audience

  /** What it takes to qualify: minor units, thousandths or a count. */
  @Column({ type: "bigint", default: 0 })
  minimum!: string

  @Column({ type: "text" })
  tie_rule!: TieRuleCode

  @Column({ type: "jsonb" })
  prizes!: RankPrize[]

  /** How many stand on its leaderboard, and how many of these qualify. */
  @Column({ type: "int", default: 0 })
  standing_count!: number

  @Column({ type: "int", default: 0 })
  qualified_count!: number

  /** When the standings were counted. */
  @Column({ type: "timestamptz", nullable: true })
  refreshed_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  frozen_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  objections_until!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  awarded_at!: Date | null

  @Column({ type: "timestamptz", nullable: true })
  canceled_at!: Date | null

  @Column({ type: "text", nullable: true })
  cancel_reason!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
