import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import type { AdjustmentKind } from "../settlement/adjustment-kinds"
import { Distributor } from "./distributor"

/**
 * Money that a person booked, with the reason; never changed, only taken back by
 * a counter-entry. Its transfer has the key `<id>:0`.
 */
@Entity({ name: "distribution_adjustment" })
@Index("distribution_adjustment_distributor_idx", [
  "distributor_id",
  "created_at",
])
@Index("distribution_adjustment_statement_idx", ["statement_id"], {
  where: `"statement_id" IS NOT NULL`,
})
export class Adjustment {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_adjustment_pkey",
  })
  id!: string

  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  currency_code!: string

  @Column({ type: "text" })
  kind!: AdjustmentKind

  /** Minor units; below zero where it takes. */
  @Column({ type: "bigint" })
  amount!: string

  @Column({ type: "text" })
  reason!: string

  /** The statement under review that it changes; null when it changes the balance. */
  @Column({ type: "text", nullable: true })
  statement_id!: string | null

  /** What it takes back, which nothing else can. */
  @Index("distribution_adjustment_reverses_key", { unique: true })
  @Column({ type: "text", nullable: true })
  reverses_id!: string | null

  /** What the caller named it by: the same twice books once. */
  @Index("distribution_adjustment_request_key", { unique: true })
  @Column({ type: "text", nullable: true })
  request_key!: string | null

  @Column({ type: "text", nullable: true })
  actor_id!: string | null

  @Column({ type: "text" })
  actor_type!: string

  @Column({ type: "timestamptz", default: () => "now()" })
  created_at!: Date

  @ManyToOne(() => Distributor, { onDelete: "RESTRICT" })
  @JoinColumn({
    name: "distributor_id",
    foreignKeyConstraintName: "distribution_adjustment_distributor_fkey",
  })
  distributor?: Distributor
}
