import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { CommissionStatus } from "../domain/states"
import { Attribution } from "./attribution"
import { Distributor } from "./distributor"

/** A view, for reading, of the transfers of one beneficiary, level, line and rule. */
@Entity({ name: "distribution_commission" })
@Index(
  "distribution_commission_key",
  ["order_id", "line_id", "distributor_id", "level", "rule"],
  { unique: true }
)
@Index("distribution_commission_distributor_idx", [
  "distributor_id",
  "created_at",
])
@Index("distribution_commission_placed_idx", [
  "distributor_id",
  "currency_code",
  "order_placed_at",
])
@Index("distribution_commission_due_idx", ["release_at"], {
  where: `"held" > 0`,
})
export class Commission {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_commission_pkey",
  })
  id!: string

  /** Has no index: look-ups go by the order, which has one attribution. */
  @Column({ type: "text" })
  attribution_id!: string

  @Column({ type: "text" })
  order_id!: string

  @Column({ type: "text" })
  line_id!: string

  @Column({ type: "text" })
  distributor_id!: string

  /** 0 is the seller, 1 its sponsor, … */
  @Column({ type: "int" })
  level!: number

  @Column({ type: "text" })
  tier_id!: string

  @Column({ type: "text" })
  rule!: string

  /** Parts per million of the basis; null where no single rate gave the amount. */
  @Column({ type: "int", nullable: true })
  rate_ppm!: number | null

  @Column({ type: "text" })
  currency_code!: string

  /** Minor units. */
  @Column({ type: "bigint" })
  basis!: string

  /** What stands: pending + held + available, in minor units. */
  @Column({ type: "bigint" })
  amount!: string

  @Column({ type: "bigint", default: 0 })
  pending!: string

  @Column({ type: "bigint", default: 0 })
  held!: string

  @Column({ type: "bigint", default: 0 })
  available!: string

  @Column({ type: "text" })
  status!: CommissionStatus

  @Column({ type: "timestamptz", nullable: true })
  release_at!: Date | null

  /** What the other columns do not say of how it came about; `decodeTrace` tells all of it. */
  @Column({ type: "json" })
  trace!: Record<string, unknown>

  @Column({ type: "timestamptz" })
  order_placed_at!: Date

  @Column({ type: "int", default: 0 })
  transfer_count!: number

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @Column({ type: "timestamptz", default: () => "now()" })
  updated_at!: Date

  /** A trigger keeps it from being deleted: who writes commissions has it locked already. */
  @ManyToOne(() => Attribution, { createForeignKeyConstraints: false })
  @JoinColumn({ name: "attribution_id" })
  attribution?: Attribution

  /** A trigger keeps who earned from being deleted: a foreign key would lock its row for each commission. */
  @ManyToOne(() => Distributor, { createForeignKeyConstraints: false })
  @JoinColumn({ name: "distributor_id" })
  distributor?: Distributor
}
