import { Column, Entity, Index, PrimaryColumn } from "typeorm"
import type { ResultScope } from "../domain/growth/metrics"

/**
 * What a distributor brought on one of the store's days in one currency: itself,
 * by its direct recruits, and by its team. The sum of what its orders count.
 */
@Entity({ name: "distribution_daily_result" })
@Index("distribution_daily_result_day_idx", ["day"])
export class DailyResult {
  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_daily_result_pkey",
  })
  distributor_id!: string

  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_daily_result_pkey",
  })
  scope!: ResultScope

  @PrimaryColumn({
    type: "text",
    primaryKeyConstraintName: "distribution_daily_result_pkey",
  })
  currency_code!: string

  @PrimaryColumn({
    type: "date",
    primaryKeyConstraintName: "distribution_daily_result_pkey",
  })
  day!: string

  /** Minor units. */
  @Column({ type: "bigint", default: 0 })
  net!: string

  /** Minor units. */
  @Column({ type: "bigint", default: 0 })
  returned!: string

  /** Thousandths. */
  @Column({ type: "bigint", default: 0 })
  units_milli!: string

  @Column({ type: "bigint", default: 0 })
  orders!: string

  @Column({ type: "bigint", default: 0 })
  new_customers!: string

  @Column({ type: "bigint", default: 0 })
  repeat_orders!: string

  /**
   * Own: what the distributor earned of whatever was sold, in minor units. Of its
   * recruits and team: what these earned of what they sold themselves.
   */
  @Column({ type: "bigint", default: 0 })
  commission!: string
}
