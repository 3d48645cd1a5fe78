import { Column, Entity, Index, PrimaryColumn } from "typeorm"
import type { TierCriteria } from "../domain/growth/criteria"
import type { TierRights } from "../domain/growth/rights"
import type { TierSettlement } from "../domain/settlement/terms"

/** A distributor's rank. Its rates are terms and live in the plan. */
@Entity({ name: "distribution_tier" })
export class Tier {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_tier_pkey",
  })
  id!: string

  @Index("distribution_tier_name_key", { unique: true })
  @Column({ type: "text" })
  name!: string

  /** 1 is the lowest; unique. */
  @Index("distribution_tier_rank_key", { unique: true })
  @Column({ type: "int" })
  rank!: number

  /** The tier that new distributors get; exactly one has it. */
  @Index("distribution_tier_default_key", {
    unique: true,
    where: '"is_default"',
  })
  @Column({ type: "boolean", default: false })
  is_default!: boolean

  /** What it settles otherwise than the programme. */
  @Column({ type: "jsonb", nullable: true })
  settlement!: TierSettlement | null

  /** How it is reached and kept; null leaves that to people. */
  @Column({ type: "jsonb", nullable: true })
  criteria!: TierCriteria | null

  /** What its members may do, besides earning. */
  @Column({ type: "jsonb", default: {} })
  rights!: TierRights

  /** The Medusa customer group its members are in, whose price lists are theirs. */
  @Column({ type: "text", nullable: true })
  customer_group_id!: string | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date
}
