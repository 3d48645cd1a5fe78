import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from "typeorm"
import { Attribution } from "./attribution"

/** What an order counts among results, as the daily results hold it; see `OrderCount`. */
@Entity({ name: "distribution_order_result" })
@Index("distribution_order_result_day_idx", ["day"])
export class OrderResult {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_order_result_pkey",
  })
  attribution_id!: string

  /** The seller. */
  @Column({ type: "text" })
  distributor_id!: string

  @Column({ type: "text" })
  currency_code!: string

  /** The store's day on which it was placed. */
  @Column({ type: "date" })
  day!: string

  /** How far up the chain it counts as a team's. */
  @Column({ type: "int" })
  team_depth!: number

  /** Minor units. */
  @Column({ type: "bigint" })
  net!: string

  /** Minor units. */
  @Column({ type: "bigint" })
  returned!: string

  /** Thousandths. */
  @Column({ type: "bigint" })
  units_milli!: string

  @Column({ type: "int" })
  orders!: number

  @Column({ type: "int" })
  new_customers!: number

  @Column({ type: "int" })
  repeat_orders!: number

  @ManyToOne(() => Attribution, { createForeignKeyConstraints: false })
  @JoinColumn({ name: "attribution_id" })
  attribution?: Attribution
}
