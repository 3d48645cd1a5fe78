import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { DistributorStatus } from "../domain/states"
import { Tier } from "./tier"

/** A Medusa customer enrolled to sell. */
@Entity({ name: "distribution_distributor" })
export class Distributor {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_distributor_pkey",
  })
  id!: string

  @Index("distribution_distributor_customer_key", { unique: true })
  @Column({ type: "text" })
  customer_id!: string

  /** Stored in upper case, so that codes are case-insensitive. */
  @Index("distribution_distributor_code_key", { unique: true })
  @Column({ type: "text" })
  code!: string

  @Index("distribution_distributor_status_idx")
  @Column({ type: "text" })
  status!: DistributorStatus

  @Index("distribution_distributor_tier_idx")
  @Column({ type: "text" })
  tier_id!: string

  @Column({ type: "timestamptz", default: () => "now()" })
  tier_since!: Date

  /** Whether the last evaluation that moved it moved it up or down; null once people did. */
  @Column({ type: "text", nullable: true })
  tier_direction!: "up" | "down" | null

  /** No evaluation moves it down before then. */
  @Column({ type: "timestamptz", nullable: true })
  tier_protected_until!: Date | null

  /** The first evaluated day on which it did not keep its tier any more. */
  @Column({ type: "date", nullable: true })
  tier_grace_since!: string | null

  /** The only truth of the tree. */
  @Index("distribution_distributor_sponsor_idx")
  @Column({ type: "text", nullable: true })
  sponsor_id!: string | null

  @Column({ type: "text", nullable: true })
  display_name!: string | null

  /** Whether shoppers may see the display name by way of the code. */
  @Column({ type: "boolean", default: false })
  is_public!: boolean

  /** Whether other distributors may see its display name on leaderboards. */
  @Column({ type: "boolean", default: false })
  shows_on_leaderboards!: boolean

  @Column({ type: "text", nullable: true })
  status_reason!: string | null

  @Column({ type: "timestamptz", nullable: true })
  approved_at!: Date | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  @ManyToOne(() => Tier, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "tier_id",
    foreignKeyConstraintName: "distribution_distributor_tier_fkey",
  })
  tier?: Tier

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "sponsor_id",
    foreignKeyConstraintName: "distribution_distributor_sponsor_fkey",
  })
  sponsor?: Distributor | null
}
