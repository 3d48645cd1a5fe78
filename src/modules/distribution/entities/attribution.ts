import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type {
  Evidence,
  StoredChainMember,
  StoredCount,
  StoredHistory,
  StoredSnapshot,
} from "../attribution/attribution"
import { Distributor } from "./distributor"
import { Plan } from "./plan"

/** Which distributor an order belongs to and by what evidence, with the frozen chain. */
@Entity({ name: "distribution_attribution" })
@Index("distribution_attribution_distributor_idx", [
  "distributor_id",
  "order_placed_at",
])
@Index("distribution_attribution_placed_idx", ["order_placed_at", "order_id"])
export class Attribution {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_attribution_pkey",
  })
  id!: string

  @Index("distribution_attribution_order_key", { unique: true })
  @Column({ type: "text" })
  order_id!: string

  @Column({ type: "int", nullable: true })
  display_id!: number | null

  /** The seller; null when nobody brought the order. */
  @Column({ type: "text", nullable: true })
  distributor_id!: string | null

  @Index("distribution_attribution_customer_idx")
  @Column({ type: "text", nullable: true })
  customer_id!: string | null

  @Column({ type: "text" })
  currency_code!: string

  @Column({ type: "text", nullable: true })
  evidence!: Evidence | null

  /** What the evidence was: the code, the click, the bond. */
  @Column({ type: "jsonb" })
  evidence_detail!: Record<string, unknown>

  /** Why nobody is credited, or why the credited chain earns nothing. */
  @Column({ type: "text", nullable: true })
  reason!: string | null

  @Column({ type: "jsonb" })
  chain!: StoredChainMember[]

  @Column({ type: "text" })
  plan_id!: string

  @Column({ type: "boolean", default: false })
  is_own_purchase!: boolean

  /** What went before the order, as far as its terms ask for it. */
  @Column({ type: "jsonb", default: {} })
  history!: StoredHistory

  /** What the customer keeps of the goods, net, in minor units. */
  @Column({ type: "bigint", default: 0 })
  kept_net!: string

  /** What it counts among results; null where nobody sold it, or it was not counted yet. */
  @Column({ type: "json", nullable: true })
  counted!: StoredCount | null

  /** The store's day on which it counts. */
  @Index("distribution_attribution_counted_day_idx", {
    where: '"counted_day" IS NOT NULL',
  })
  @Column({ type: "date", nullable: true })
  counted_day!: string | null

  /** The order as it was last reconciled; kept as it was written, for it is mostly read back whole. */
  @Column({ type: "json" })
  snapshot!: StoredSnapshot

  /** Grows with every reading of the order: an older reading never overwrites a newer one. */
  @Column({ type: "bigint", default: 0 })
  snapshot_ticket!: string

  /** The order, its payments and its fulfilments as they were last reconciled, each as `<id>@<date of its last change>`. */
  @Column({ type: "text", array: true, default: [] })
  seen!: string[]

  @Column({ type: "timestamptz" })
  order_placed_at!: Date

  @Column({ type: "timestamptz", nullable: true })
  reconciled_at!: Date | null

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_attribution_distributor_fkey",
  })
  distributor?: Distributor | null

  @ManyToOne(() => Plan, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "plan_id",
    foreignKeyConstraintName: "distribution_attribution_plan_fkey",
  })
  plan?: Plan
}
